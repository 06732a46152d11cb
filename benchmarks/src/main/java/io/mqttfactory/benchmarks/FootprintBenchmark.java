package io.mqttfactory.benchmarks;

import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How soon each component does its work, and how much memory it takes. */
record FootprintBenchmark(Host host) implements Benchmark {

  private static final Duration SETTLING = Duration.ofSeconds(20);
  private static final double MEBIBYTE = 1024 * 1024;

  /**
   * @param javaOpts as in its container: the Dockerfile's, or the Compose file's own
   * @param firstTopic what it publishes when it does its work
   */
  private record Subject(String module, String javaOpts, String firstTopic) {

    static final List<Subject> ALL =
        List.of(
            new Subject("plc1", Plc.JAVA_OPTS, Topics.LINE),
            new Subject("plc2", Plc.JAVA_OPTS, Topics.ENERGY),
            new Subject("plc3", Plc.JAVA_OPTS, Topics.ENVIRONMENT),
            new Subject(Historian.MODULE, Historian.JAVA_OPTS, Topics.status("Historian")));
  }

  private record Started(Subject subject, MeasuredProcess process, double firstMillis) {}

  static FootprintBenchmark from(Settings options) {
    return new FootprintBenchmark(Host.from(options));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.require(Subject.ALL.stream().map(Subject::module).toArray(String[]::new));
    out.printf("Start and memory of each component, all together at the end%n");
    out.printf("  on %s%n%n", host.describe());
    List<Started> started = new ArrayList<>();
    try (Broker broker = Broker.start(workbench, workbench.newFolder(host.folder()))) {
      for (Subject subject : Subject.ALL) {
        started.add(start(subject, broker, workbench));
      }
      Thread.sleep(SETTLING.toMillis());
      print(started, out);
      for (Started one : started) {
        one.process().close();
      }
    }
  }

  private Started start(Subject subject, Broker broker, Workbench workbench)
      throws InterruptedException {
    Path folder = workbench.newFolder(host.folder());
    MeasuredProcess first = awaitFirst(subject.firstTopic(), broker, folder, workbench);
    Map<String, String> environment =
        Map.of(
            "PORT",
            Integer.toString(broker.port()),
            "HTTP_PORT",
            "0",
            "DATA_DIR",
            folder.toString(),
            "REQUIRED_CONSUMERS",
            "Historian",
            "PLANT_FILE",
            Path.of("config", "plant.json").toAbsolutePath().toString(),
            "BACKFILL_DAYS",
            "0");
    MeasuredProcess process =
        workbench.own(host.start(subject.module(), subject.javaOpts(), environment, folder));
    long firstAt = first.awaitEnd(Broker.PATIENCE);
    return new Started(subject, process, (firstAt - process.startedAt()) / 1e6);
  }

  /** A subscriber that ends with the first message. */
  private static MeasuredProcess awaitFirst(
      String topic, Broker broker, Path folder, Workbench workbench) throws InterruptedException {
    String port = Integer.toString(broker.port());
    List<String> command =
        List.of(Programs.find("mosquitto_sub").toString(), "-p", port, "-t", topic, "-C", "1");
    MeasuredProcess process =
        workbench.own(MeasuredProcess.start("first", command, Map.of(), folder, false));
    broker.awaitSubscription(topic);
    return process;
  }

  private static void print(List<Started> started, PrintStream out) {
    Table table = new Table("component", "first message ms", "memory MiB", "JAVA_OPTS");
    for (Started one : started) {
      one.process().requireAlive();
      table.row(
          one.subject().module(),
          Math.round(one.firstMillis()),
          one.process().memory("VmRSS").orElse(0) / MEBIBYTE,
          one.subject().javaOpts());
    }
    out.println(table);
  }
}
