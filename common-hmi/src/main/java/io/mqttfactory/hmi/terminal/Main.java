package io.mqttfactory.hmi.terminal;

/** The terminal dashboard as a process: {@code dashboard --help}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    boolean onTerminal = System.console() != null;
    System.exit(DashboardCommand.run(arguments, System.getenv(), onTerminal));
  }
}
