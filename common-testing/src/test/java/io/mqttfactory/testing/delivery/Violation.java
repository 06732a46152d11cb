package io.mqttfactory.testing.delivery;

/** An invariant of the protocol does not hold. */
final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int invariant;

  Violation(int invariant, String format, Object... arguments) {
    super("invariant " + invariant + ": " + String.format(format, arguments));
    this.invariant = invariant;
  }

  int invariant() {
    return invariant;
  }
}
