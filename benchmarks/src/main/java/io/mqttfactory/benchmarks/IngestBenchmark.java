package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Durable ingest: how many readings a second the historian commits, beside a subscriber that throws
 * everything away. Both take turns in one run, so that they share the machine's good and bad times.
 */
record IngestBenchmark(Host host, int messages, int rounds, int warmUp, String javaOpts)
    implements Benchmark {

  private static final double LEAST_RATIO = 0.8;
  private static final double MOST_MEMORY = 192;

  /** One turn of each. */
  private record Round(double nullRate, HistorianTurn.Result historian) {

    double ratio() {
      return historian.rate() / nullRate;
    }
  }

  static IngestBenchmark from(Settings options) {
    return new IngestBenchmark(
        Host.from(options),
        options.integer("--messages", 100_000, 1, 1_000_000),
        options.integer("--rounds", 5, 1, 100),
        options.integer("--warm-up", 100_000, 0, 1_000_000),
        options.text("--java-opts", Historian.JAVA_OPTS));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) throws InterruptedException {
    Programs.require(Historian.MODULE);
    out.printf("Durable ingest of %,d readings at QoS 1, after %,d to warm up%n", messages, warmUp);
    out.printf("  on %s%n", host.describe());
    out.printf("  historian: java %s%n%n", Host.describeOptions(javaOpts));
    NullTurn nullTurn = new NullTurn(workbench, host);
    HistorianTurn historianTurn = new HistorianTurn(workbench, host, javaOpts, warmUp);
    List<Round> measured = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      double nullRate = nullTurn.run(Load.of(messages));
      measured.add(new Round(nullRate, historianTurn.run(Load.of(messages))));
    }
    print(measured, out);
  }

  private static void print(List<Round> rounds, PrintStream out) {
    Table table =
        new Table("round", "null/s", "historian/s", "ratio", "lost", "peak MiB", "CPU us/reading");
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      table.row(
          i + 1,
          Math.round(round.nullRate()),
          Math.round(round.historian().rate()),
          round.ratio(),
          round.historian().lost(),
          round.historian().peakMebibytes(),
          Math.round(round.historian().cpuMicrosPerReading()));
    }
    table.row(
        "median",
        Math.round(median(rounds, Round::nullRate)),
        Math.round(median(rounds, round -> round.historian().rate())),
        median(rounds, Round::ratio),
        "",
        median(rounds, round -> round.historian().peakMebibytes()),
        Math.round(median(rounds, round -> round.historian().cpuMicrosPerReading())));
    out.println(table);
    goals(rounds).forEach(out::println);
  }

  private static List<Goal> goals(List<Round> rounds) {
    double most =
        new Distribution(values(rounds, round -> round.historian().peakMebibytes())).max();
    return List.of(
        new Goal("median ratio at least 0.8", median(rounds, Round::ratio) >= LEAST_RATIO),
        new Goal("memory below 192 MiB in every round", most < MOST_MEMORY),
        new Goal("nothing lost", rounds.stream().allMatch(round -> round.historian().lost() == 0)));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return new Distribution(values(rounds, figure)).median();
  }

  private static double[] values(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).toArray();
  }
}
