package io.mqttfactory.model;

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
}
