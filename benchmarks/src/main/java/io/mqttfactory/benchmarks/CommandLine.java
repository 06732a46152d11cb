package io.mqttfactory.benchmarks;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Settings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The name of a benchmark and its options, each {@code --name value}, or a flag. */
final class CommandLine {

  static final String USAGE =
      """
      usage: java -jar benchmarks/target/benchmarks.jar <benchmark> [options], from the project's root

        ingest     readings per second, committed by the historian, beside mosquitto_sub
                   [--messages 100000] [--rounds 5] [--warm-up 100000]
        latency    time from a PLC's scan to the historian's commit at a steady rate
                   [--plcs 3] [--rate 200] [--seconds 60]
        footprint  time until it is online, and memory, of each component
        demo       memory, processor time and first key figure of the Compose demo that runs
                   [--minutes 5] [--from-start] starts one of its own, and [--settle 1] minutes pass
        plant      time to simulate a week of the plant
                   [--rounds 5]
        analytics  what the analytics engine says of a plant whose faults are known
                   [--weeks 8] [--seed 1]

      ingest and latency: [--java-opts "-Xmx96m"] for the historian, in place of its container's
      footprint:          [--java-opts ""] for each component, after its own
      the first three:    [--java PATH] runs the components, [--folder PATH] holds their files
      """;

  /** An option that needs no value. */
  private static final String FROM_START = "--from-start";

  private final String name;
  private final Map<String, String> options;
  private final Settings settings;

  private CommandLine(String name, Map<String, String> options) {
    this.name = name;
    this.options = options;
    this.settings = new Settings(options);
  }

  /**
   * @throws WrongArgumentsException if the arguments are not a name and pairs
   */
  static CommandLine parse(String... arguments) {
    if (arguments.length == 0) {
      throw new WrongArgumentsException("no benchmark was named");
    }
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < rest.size(); i += 2) {
      if (rest.get(i).equals(FROM_START)) {
        options.put(FROM_START, "yes");
        i--;
        continue;
      }
      if (!rest.get(i).startsWith("--") || i + 1 == rest.size()) {
        throw new WrongArgumentsException(
            SafeText.quote(rest.get(i)) + " is not an option with its value");
      }
      options.put(rest.get(i), rest.get(i + 1));
    }
    return new CommandLine(arguments[0], options);
  }

  /** The benchmark of that name, with these options. */
  Benchmark benchmark() {
    return switch (name) {
      case "ingest" -> IngestBenchmark.from(settings);
      case "latency" -> LatencyBenchmark.from(settings);
      case "footprint" -> FootprintBenchmark.from(settings);
      case "demo" -> DemoBenchmark.from(settings);
      case "analytics" -> AnalyticsBenchmark.from(settings);
      case "plant" -> PlantBenchmark.from(settings);
      default -> throw new WrongArgumentsException("there is no benchmark " + SafeText.quote(name));
    };
  }

  /**
   * To be called once the benchmark has read its options.
   *
   * @throws io.mqttfactory.runtime.SettingsException naming every option that is wrong or unknown
   */
  void verify() {
    options.forEach(
        (option, value) -> {
          if (!settings.effective().containsKey(option)) {
            String known = String.join(", ", settings.effective().keySet());
            settings.reject(option, SafeText.quote(value), "one of the options " + known);
          }
        });
    settings.verify();
  }
}
