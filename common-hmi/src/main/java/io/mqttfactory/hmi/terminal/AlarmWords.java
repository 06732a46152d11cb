package io.mqttfactory.hmi.terminal;

import io.mqttfactory.model.AlarmState;

/** States of alarms in the operator's words; in capitals where an operator has to do something. */
final class AlarmWords {

  private AlarmWords() {}

  static String of(AlarmState state) {
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
