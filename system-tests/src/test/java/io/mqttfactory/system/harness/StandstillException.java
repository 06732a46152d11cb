package io.mqttfactory.system.harness;

/** What should have changed did not, for too long. */
final class StandstillException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StandstillException(String message) {
    super(message);
  }
}
