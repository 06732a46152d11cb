package io.mqttfactory.labs.exercise;

import io.mqttfactory.labs.client.ClientException;
import io.mqttfactory.labs.client.UsageException;
import io.mqttfactory.labs.load.LoadCommand;
import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** {@code ./lab}: lists the exercises, checks one, or publishes as many PLCs. */
public final class LabCommand {

  private static final String USAGE =
      """

      Each is a page: docs/labs/README.md. When you have done one:
        ./lab check 1 [ANSWER]           passes, or fails with a reason
        ./lab broker start|kill|stop     a spare broker on port 1899, yours to kill
        ./lab plcs COUNT RATE [SECONDS]  that many PLCs, with so many readings per second each, on it
      BROKER, PORT, CLOUD_PORT, SPARE_PORT, DASHBOARD_PORT, HMI2_PORT and ANALYTICS_PORT say where all is,
      if it is not where it usually is.
      """;

  private LabCommand() {}

  /**
   * @param environment for the addresses
   * @return the exit code
   */
  public static int run(
      List<String> arguments,
      Map<String, String> environment,
      PrintStream out,
      PrintStream errors) {
    try {
      String command = arguments.isEmpty() ? "" : arguments.get(0);
      List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
      return switch (command) {
        case "", "--help" -> list(out);
        case "check" -> check(new RunningPlant(Addresses.from(environment)), rest, out);
        case "plcs" -> {
          LoadCommand.run(Addresses.from(environment).login(Plant.Broker.SPARE), rest, out);
          yield 0;
        }
        default ->
            throw new UsageException(
                "there is no " + SafeText.quote(command) + "; ./lab alone says what there is");
      };
    } catch (UsageException wrong) {
      errors.println("lab: " + wrong.getMessage());
      return 2;
    } catch (ClientException failure) {
      errors.println("lab: " + failure.getMessage());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static int list(PrintStream out) {
    out.println("Labs:");
    List<Lab> labs = Labs.all();
    for (int i = 0; i < labs.size(); i++) {
      out.printf("  %2d  %s%n", i + 1, labs.get(i).title());
    }
    out.print(USAGE);
    return 0;
  }

  static int check(Plant plant, List<String> arguments, PrintStream out)
      throws InterruptedException {
    int count = Labs.all().size();
    if (arguments.isEmpty()
        || !arguments.get(0).matches("[1-9][0-9]?")
        || Integer.parseInt(arguments.get(0)) > count) {
      throw new UsageException("which lab? ./lab check NUMBER, from 1 to " + count);
    }
    int number = Integer.parseInt(arguments.get(0));
    Lab lab = Labs.all().get(number - 1);
    Verdict verdict = lab.check(plant, arguments.subList(1, arguments.size()));
    out.printf("lab %d, %s: %s%n", number, lab.title(), verdict.passed() ? "passed" : "not yet");
    out.println("  " + SafeText.of(verdict.reason(), 400));
    if (!verdict.passed()) {
      out.println("  hint: " + verdict.hint());
    }
    return verdict.passed() ? 0 : 1;
  }
}
