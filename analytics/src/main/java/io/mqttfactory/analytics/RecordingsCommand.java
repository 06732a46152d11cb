package io.mqttfactory.analytics;

import io.mqttfactory.analytics.recording.BacktestCommand;
import io.mqttfactory.analytics.recording.ScoreCommand;
import java.util.Arrays;

/** What analytics does with recordings, instead of running as a component. */
final class RecordingsCommand {

  private static final int WRONG_USE = 2;

  private RecordingsCommand() {}

  /**
   * @param arguments the command and what belongs to it
   * @return the exit code
   */
  static int run(String[] arguments) {
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return switch (arguments[0]) {
      case "score" -> ScoreCommand.run(rest, System.out, System.err);
      case "backtest" -> BacktestCommand.run(rest, System.out, System.err);
      default -> refuse();
    };
  }

  private static int refuse() {
    System.err.println(
        "analytics: expected score or backtest (with --help), or nothing to run as a component");
    return WRONG_USE;
  }
}
