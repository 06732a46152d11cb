package io.mqttfactory.dashboard.advice;

import java.util.Locale;

/** Figures in sentences. */
final class Words {

  private Words() {}

  static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
