package io.mqttfactory.benchmarks;

import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** How long it takes to simulate a week of the plant, in this process and on one core. */
record PlantBenchmark(int rounds) implements Benchmark {

  private static final double MOST_MILLIS = 1_000;
  private static final Instant END_OF_WEEK =
      Instant.parse("2026-11-16T00:00:00Z").plus(Duration.ofDays(7)).minusSeconds(1);

  static PlantBenchmark from(Settings options) {
    return new PlantBenchmark(options.integer("--rounds", 5, 1, 1_000));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) {
    out.printf("A simulated week, 604,800 steps%n");
    out.printf("  on Java %s%n%n", System.getProperty("java.version"));
    double cold = simulate(1);
    double[] warm = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      // Another seed each time, so that nothing of the week before can be of use.
      warm[round] = simulate(2 + round);
    }
    double median = new Distribution(warm).median();
    out.println(
        new Table("", "ms")
            .row("first week in a new JVM", Math.round(cold))
            .row("median of the next " + rounds, Math.round(median)));
    out.println(new Goal("below 1 s", Math.max(cold, median) < MOST_MILLIS));
  }

  /**
   * @return milliseconds
   */
  private static double simulate(long seed) {
    long begin = System.nanoTime();
    new Plant(PlantParameters.defaults(), seed).at(END_OF_WEEK);
    return (System.nanoTime() - begin) / 1e6;
  }
}
