package io.mqttfactory.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What identifies a reading for ever.
 *
 * @param source name of the sender
 * @param epoch the sender's start, unique among all its starts
 * @param sequence from 1 without gaps within the epoch
 */
public record ReadingKey(String source, String epoch, long sequence) {

  /** What an epoch may look like, in words. */
  static final String EPOCH_EXPECTED = "a text of 1 to 64 letters, digits and hyphens";

  private static final Pattern EPOCH = Pattern.compile("[A-Za-z0-9-]{1,64}");

  static boolean isEpoch(String text) {
    return text != null && EPOCH.matcher(text).matches();
  }

  /**
   * @return the epoch itself
   * @throws IllegalArgumentException if it is not a valid one
   */
  static String requireEpoch(String member, String epoch) {
    if (!isEpoch(epoch)) {
      throw new IllegalArgumentException(
          member + " held " + SafeText.quote(epoch) + ", expected " + EPOCH_EXPECTED);
    }
    return epoch;
  }

  /**
   * Reads the key of what a feed's sender published.
   *
   * @param member which names the sender, for example {@code plc_id}
   * @return empty without epoch and sequence
   * @throws PayloadException if another sender is named, or epoch and sequence are no key
   */
  public static Optional<ReadingKey> read(ObjectNode tree, String member, Feed<?> feed) {
    JsonNode sender = tree.path(member);
    if (!sender.isTextual() || !sender.textValue().equals(feed.source())) {
      throw PayloadException.mismatch(
          member, sender, "\"" + feed.source() + "\", the source of " + feed.topic());
    }
    JsonNode epoch = tree.path("epoch");
    JsonNode sequence = tree.path("sequence");
    if (Json.isUnknown(epoch) && Json.isUnknown(sequence)) {
      return Optional.empty();
    }
    if (!epoch.isTextual() || !isEpoch(epoch.textValue())) {
      throw PayloadException.mismatch("epoch", epoch, EPOCH_EXPECTED);
    }
    if (!sequence.isIntegralNumber() || !sequence.canConvertToLong() || sequence.longValue() < 1) {
      throw PayloadException.mismatch("sequence", sequence, "a whole number from 1");
    }
    return Optional.of(new ReadingKey(feed.source(), epoch.textValue(), sequence.longValue()));
  }
}
