package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the Compose demo takes from the machine, and how soon it has a key figure.
 *
 * @param length over which processor time is counted
 * @param fromStart whether the demo is started here, or runs already
 * @param settling from the first key figure to the time that is counted, where it is started here
 */
record DemoBenchmark(Duration length, boolean fromStart, Duration settling) implements Benchmark {

  private static final Duration MOST_TO_FIRST_FIGURE = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path FOLDER = Path.of("benchmarks", "target");

  static DemoBenchmark from(Settings options) {
    return new DemoBenchmark(
        Duration.ofMinutes(options.integer("--minutes", 5, 1, 1_440)),
        options.choice("--from-start", "no", "yes", "no").equals("yes"),
        Duration.ofMinutes(options.integer("--settle", 1, 0, 60)));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.find("docker");
    List<Container> containers;
    if (fromStart) {
      containers = start(workbench, out);
      Thread.sleep(settling.toMillis());
    } else {
      containers = Demo.running();
      awaitFirstFigure(containers, out);
    }
    out.printf("Memory at the end, and processor time, of %d min%n%n", length.toMinutes());
    out.println(new DemoReport(Usage.measure(containers, length), length));
  }

  private static List<Container> start(Workbench workbench, PrintStream out)
      throws InterruptedException {
    Path folder = workbench.newFolder(FOLDER);
    Instant begin = Instant.now();
    MeasuredProcess up = Demo.start(workbench, folder);
    Instant first = await(begin, up::requireNoFailure);
    up.awaitEnd(PATIENCE);
    List<Container> containers = Demo.running();
    out.printf(Locale.ROOT, "First key figure %.1f s after the command%n", seconds(begin, first));
    print(Demo.startOf(containers), first, out);
    return containers;
  }

  /** A demo that has one already does not tell since when. */
  private static void awaitFirstFigure(List<Container> containers, PrintStream out)
      throws InterruptedException {
    Instant start = Demo.startOf(containers);
    boolean isNew = start.plus(PATIENCE).isAfter(Instant.now());
    if (!isNew || new KeyFigures().areThere(start)) {
      out.printf("First key figure: nobody looked when it came; --from-start does%n%n");
      return;
    }
    print(start, await(start, () -> {}), out);
  }

  private static Instant await(Instant start, Runnable check) throws InterruptedException {
    KeyFigures figures = new KeyFigures();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!figures.areThere(start)) {
      check.run();
      if (Instant.now().isAfter(deadline)) {
        throw new BenchmarkException(
            "the dashboard had no key figures within " + PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(KeyFigures.POLL.toMillis());
    }
    return Instant.now();
  }

  private static void print(Instant start, Instant first, PrintStream out) {
    double seconds = seconds(start, first);
    out.printf(Locale.ROOT, "First key figure %.1f s after the first container%n", seconds);
    boolean isMet = seconds < MOST_TO_FIRST_FIGURE.toSeconds();
    out.printf("%s%n%n", new Goal("first key figure within 20 s", isMet));
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1e3;
  }
}
