package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Locale;

/** Figures in sentences. */
final class Words {

  private Words() {}

  /** Said behind what was seen where most of it was never measured; else empty. */
  static String mark(Sums sums) {
    return sums.isMostlySimulated() ? " (simulated past)" : "";
  }

  static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
