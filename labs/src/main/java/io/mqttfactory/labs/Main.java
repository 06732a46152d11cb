package io.mqttfactory.labs;

import io.mqttfactory.labs.broker.BrokerCommand;
import io.mqttfactory.labs.client.MqttCommand;
import io.mqttfactory.labs.exercise.LabCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the scripts {@code mqtt} and {@code lab} run. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String> given = Arrays.asList(arguments);
    List<String> rest = given.subList(Math.min(1, given.size()), given.size());
    String command = given.isEmpty() ? "" : given.get(0);
    int code =
        switch (command) {
          case "mqtt" ->
              MqttCommand.run(rest, System.in, out, System.err, Boolean.getBoolean("terminal"));
          case "broker" -> BrokerCommand.run(rest, System.err);
          case "lab" -> LabCommand.run(rest, System.getenv(), out, System.err);
          default -> wrong();
        };
    out.flush();
    System.exit(code);
  }

  private static int wrong() {
    System.err.println("labs: run it through ./mqtt or ./lab");
    return 2;
  }
}
