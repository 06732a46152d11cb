package io.mqttfactory.hmi.http;

import io.mqttfactory.model.SafeText;

/**
 * What an operator sends.
 *
 * @param by who that is: stands in journal, topics and faces, so it must be harmless there
 */
record OperatorCommand(String by) {

  private static final int MAX_LENGTH = 40;

  OperatorCommand {
    boolean harmless = by != null && !by.isBlank() && by.equals(SafeText.of(by, MAX_LENGTH));
    if (!harmless) {
      throw new IllegalArgumentException(
          "by held "
              + SafeText.quote(by)
              + ", expected the operator's name in 1 to "
              + MAX_LENGTH
              + " printable characters");
    }
    by = by.strip();
  }
}
