package io.mqttfactory.hmi.http;

import java.time.Duration;

/**
 * An alarm is put aside.
 *
 * @param by as for {@link OperatorCommand}
 * @param minutes how long; shelving without an end is forgetting
 */
record ShelveCommand(String by, int minutes) {

  private static final int A_DAY = 24 * 60;

  ShelveCommand {
    by = new OperatorCommand(by).by();
    if (minutes < 1 || minutes > A_DAY) {
      throw new IllegalArgumentException(
          "minutes held " + minutes + ", expected a whole number from 1 to " + A_DAY);
    }
  }

  Duration time() {
    return Duration.ofMinutes(minutes);
  }
}
