package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How soon each component is there, and how much memory it takes.
 *
 * @param javaOpts for every component, after its own
 */
record FootprintBenchmark(Host host, String javaOpts) implements Benchmark {

  private static final Duration SETTLING = Duration.ofSeconds(20);
  private static final double MEBIBYTE = 1024 * 1024;

  private record Started(Subject subject, MeasuredProcess process, double firstMillis) {

    double mebibytes() {
      process.requireAlive();
      return process
              .memory("VmRSS")
              .orElseThrow(
                  () -> new BenchmarkException("the memory of a process is known on Linux only"))
          / MEBIBYTE;
    }
  }

  static FootprintBenchmark from(Settings options) {
    return new FootprintBenchmark(Host.from(options), options.text("--java-opts", ""));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.require(Subject.ALL.stream().map(Subject::module).toArray(String[]::new));
    out.printf("Start and memory of each component, all together at the end%n");
    out.printf("  on %s%n", host.describe());
    out.printf("  each: java %s, its own, %s%n%n", Host.describeOptions(""), javaOpts);
    List<Started> started = new ArrayList<>();
    try (Broker local = Broker.start(workbench, workbench.newFolder(host.folder()));
        Broker cloud = Broker.start(workbench, workbench.newFolder(host.folder()))) {
      for (Subject subject : Subject.ALL) {
        started.add(start(subject, local, cloud, workbench));
      }
      Thread.sleep(SETTLING.toMillis());
      print(started, out);
      started.forEach(one -> one.process().close());
    }
  }

  private Started start(Subject subject, Broker local, Broker cloud, Workbench workbench)
      throws InterruptedException {
    Path folder = workbench.newFolder(host.folder());
    Broker broker = subject.inCloud() ? cloud : local;
    MeasuredProcess first = awaitFirst(subject.status(), broker, folder, workbench);
    Map<String, String> environment = subject.environment(local, cloud, folder);
    String options = subject.javaOpts() + " " + javaOpts;
    MeasuredProcess process =
        workbench.own(host.start(subject.module(), options, environment, folder));
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
    Map<String, Double> millis = new TreeMap<>();
    Map<String, Double> mebibytes = new TreeMap<>();
    Table table = new Table("component", "online ms", "memory MiB", "JAVA_OPTS");
    for (Started one : started) {
      String module = one.subject().module();
      millis.put(module, one.firstMillis());
      mebibytes.put(module, one.mebibytes());
      table.row(
          module, Math.round(one.firstMillis()), mebibytes.get(module), one.subject().javaOpts());
    }
    out.println(table);
    Limit.MEMORY.forEach(limit -> out.println(limit.check(mebibytes)));
    out.println(Limit.START.check(millis));
  }
}
