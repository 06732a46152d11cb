package io.mqttfactory.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A payload that does not fit: which member, what it held, what was expected. The message is safe
 * to log and to show. The member is empty where the document as a whole is at fault.
 */
public final class PayloadException extends RuntimeException {

  /** Room for a text that was cut already, its quotes, and the word that it is a text. */
  private static final int MAX_HELD = 100;

  private final String member;

  private PayloadException(String member, String message) {
    super(message);
    this.member = member;
  }

  /** The whole document is at fault, for example because it is not JSON. */
  public static PayloadException ofDocument(String message) {
    return new PayloadException("", message);
  }

  /**
   * @param member path of the member, for example {@code voltages.L1}
   * @param held what it held, already quoted if it is text
   */
  public static PayloadException ofMember(String member, String held, String expected) {
    return new PayloadException(
        member,
        SafeText.of(member) + " held " + SafeText.of(held, MAX_HELD) + ", expected " + expected);
  }

  static PayloadException mismatch(String member, JsonNode held, String expected) {
    return ofMember(member, Json.describe(held), expected);
  }

  /** Path of the member at fault; empty if it is the document. */
  public String member() {
    return member;
  }
}
