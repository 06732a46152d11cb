package io.mqttfactory.historian.command;

/** The command cannot do what it was asked; the message is all that its user sees. */
public final class CommandException extends RuntimeException {

  private static final int NO_ANSWER = 1;
  private static final int WRONG_ARGUMENT = 2;

  private final int exitCode;

  private CommandException(String message, int exitCode, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static CommandException noAnswer(String message, Throwable cause) {
    return new CommandException(message, NO_ANSWER, cause);
  }

  static CommandException wrongArgument(String message) {
    return new CommandException(message, WRONG_ARGUMENT, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
