package io.mqttfactory.historian;

import io.mqttfactory.historian.command.CommandException;
import io.mqttfactory.historian.command.HistoryClient;
import io.mqttfactory.historian.command.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks a running historian from the shell: {@code history latest}, {@code history --help}. */
public final class HistoryCommand {

  private HistoryCommand() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(arguments, System.getenv(), out, errors);
    out.flush();
    System.exit(code);
  }

  /**
   * @return the exit code: 0, 1 if the historian does not answer, 2 for a wrong argument
   */
  static int run(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream errors) {
    try {
      String port = environment.getOrDefault("HTTP_PORT", "" + HistorianConfig.HTTP_PORT);
      Question.parse(arguments).ask(new HistoryClient("http://localhost:" + port), out);
      return 0;
    } catch (CommandException problem) {
      errors.println("history: " + problem.getMessage());
      return problem.exitCode();
    }
  }
}
