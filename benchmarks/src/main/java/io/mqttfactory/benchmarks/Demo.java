package io.mqttfactory.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The containers of the Compose demo, by the names that its file gives them. */
final class Demo {

  static final List<String> BROKERS = List.of("mqtt_local_broker", "mqtt_cloud_broker");
  static final List<String> COMPONENTS =
      List.of(
          "plc1",
          "plc2",
          "plc3",
          "historian",
          "bridge",
          "hmi1",
          "hmi2",
          "cloud_dashboard",
          "analytics");
  static final List<String> ALL = Stream.concat(BROKERS.stream(), COMPONENTS.stream()).toList();

  /** A project of its own has volumes of its own: a user's data are left alone. */
  private static final Map<String, String> PROJECT =
      Map.of("COMPOSE_PROJECT_NAME", "mqtt-factory-benchmark");

  private Demo() {}

  /**
   * All containers, which run.
   *
   * @throws BenchmarkException naming those that do not
   */
  static List<Container> running() throws InterruptedException {
    List<Container> running = present().stream().filter(Container::running).toList();
    List<String> missing = new ArrayList<>(ALL);
    running.forEach(container -> missing.remove(container.name()));
    if (!missing.isEmpty()) {
      throw new BenchmarkException(
          "the demo does not run (without "
              + String.join(", ", missing)
              + "): ./start_demo.sh --docker starts it, or give --from-start");
    }
    return running;
  }

  /** Those that there are, running or not. */
  static List<Container> present() throws InterruptedException {
    return Docker.inspect(ALL);
  }

  static Instant startOf(List<Container> containers) {
    return containers.stream()
        .map(Container::startedAt)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Begins to start the demo from the images that there are, with empty volumes. It is stopped, and
   * its volumes are removed, when the workbench is closed.
   *
   * @return the process that starts it
   */
  static MeasuredProcess start(Workbench workbench, Path folder) throws InterruptedException {
    if (!present().isEmpty()) {
      throw new BenchmarkException(
          "there are containers of the demo already; ./stop_demo.sh removes them and keeps the data");
    }
    Command.run(Map.of(), List.of("config/make-passwords")).orFail("no passwords could be made");
    List<String> compose = new ArrayList<>(Docker.compose());
    Path root = Path.of("").toAbsolutePath();
    compose.addAll(
        List.of("-f", root.resolve("docker-compose.yml").toString(), "--project-directory"));
    compose.add(root.toString());
    workbench.own("demo", () -> run(compose, "down", "--volumes", "--remove-orphans"));
    return workbench.own(
        MeasuredProcess.start(
            "compose", with(compose, "up", "-d", "--no-build"), PROJECT, folder, true));
  }

  private static void run(List<String> compose, String... words) throws InterruptedException {
    Command.run(PROJECT, with(compose, words)).orFail("the demo could not be stopped");
  }

  private static List<String> with(List<String> compose, String... words) {
    return Stream.concat(compose.stream(), Stream.of(words)).toList();
  }
}
