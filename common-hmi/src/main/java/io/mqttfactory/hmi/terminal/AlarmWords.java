package io.mqttfactory.hmi.terminal;

import io.mqttfactory.model.AlarmState;

/** States of alarms in people's words; in capitals where an operator has to do something. */
final class AlarmWords {

  private AlarmWords() {}

  /**
   * @param operable whether there are operators; who only looks is told whether it is active
   */
  static String of(AlarmState state, boolean operable) {
    if (!operable && (state == AlarmState.UNACKNOWLEDGED || state == AlarmState.ACKNOWLEDGED)) {
      return "active";
    }
    return switch (state) {
      case NORMAL -> "normal";
      case UNACKNOWLEDGED -> "UNACKED";
      case ACKNOWLEDGED -> "acked";
      case RETURNED_UNACKNOWLEDGED -> "RTN UNACKED";
      case SHELVED -> "shelved";
      case SUPPRESSED -> "suppressed";
      case OUT_OF_SERVICE -> "out of use";
    };
  }
}
