package io.mqttfactory.analytics.watch;

import java.util.Locale;

/** Numbers as people read them: three digits that count, none that do not. */
final class Words {

  private Words() {}

  static String of(double number) {
    double size = Math.abs(number);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    if (size >= 10) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
    return String.format(Locale.ROOT, size >= 1 ? "%.2f" : "%.3f", number);
  }
}
