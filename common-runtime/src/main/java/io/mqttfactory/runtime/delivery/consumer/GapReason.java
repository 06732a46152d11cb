package io.mqttfactory.runtime.delivery.consumer;

/** Why readings were declared gone. */
public enum GapReason {
  /** The sender no longer held them when this consumer first heard of the stream. */
  BEFORE_FIRST_CONTACT("before first contact"),
  /** The sender dropped them, or this consumer lost what it had acknowledged. */
  DROPPED_BY_SENDER("dropped by sender"),
  /** The sender no longer holds the whole stream: its outbox was set back. */
  LOST_BY_SENDER("lost by sender"),
  /** The sender began with another outbox. */
  OUTBOX_REPLACED("outbox replaced");

  private final String text;

  GapReason(String text) {
    this.text = text;
  }

  /** The reason of that text, as {@link #toString()} writes it. */
  static GapReason of(String text) {
    for (GapReason reason : values()) {
      if (reason.text.equals(text)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("not the reason of a gap: " + text);
  }

  @Override
  public String toString() {
    return text;
  }
}
