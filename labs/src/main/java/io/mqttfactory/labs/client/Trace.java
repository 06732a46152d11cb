package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.util.Locale;

/** Tells what goes over the wire, for option {@code -d}. */
final class Trace {

  static final Trace OFF = new Trace(null);

  private final PrintStream out;

  private Trace(PrintStream out) {
    this.out = out;
  }

  static Trace to(PrintStream out) {
    return new Trace(out);
  }

  void say(String format, Object... values) {
    if (out != null) {
      out.println("| " + SafeText.of(String.format(Locale.ROOT, format, values), 300));
    }
  }
}
