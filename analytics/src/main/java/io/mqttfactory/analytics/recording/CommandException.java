package io.mqttfactory.analytics.recording;

/** The command cannot do what it was asked; the one-line message is all that its user sees. */
final class CommandException extends RuntimeException {

  /** What a command that was asked wrongly, or given a wrong file, exits with. */
  static final int EXIT_CODE = 2;

  CommandException(String message) {
    super(message);
  }
}
