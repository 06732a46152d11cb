package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.anomaly.SyntheticSeries.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Prints how the judge does on each family of series and fault: to tune the one set of parameters,
 * and to see what it costs to change it.
 */
final class DetectionTable {

  private static final int COUNT = 4_000;
  private static final int START = 2_800;
  private static final int LENGTH = 300;
  private static final int SEEDS = 2;

  private DetectionTable() {}

  public static void main(String[] arguments) {
    System.out.printf("%-15s %8s %8s", "", "false %", "episodes");
    for (Fault fault : Fault.values()) {
      System.out.printf(fault == Fault.NONE ? "" : " %12s", fault);
    }
    System.out.println("   (found of " + SEEDS + ", median delay)");
    for (SyntheticSeries family : SyntheticSeries.values()) {
      System.out.println(row(family));
    }
  }

  private static String row(SyntheticSeries family) {
    StringBuilder row = new StringBuilder(clean(family));
    for (Fault fault : Fault.values()) {
      if (fault != Fault.NONE) {
        row.append(String.format(Locale.ROOT, " %12s", found(family, fault)));
      }
    }
    return row.toString();
  }

  private static String clean(SyntheticSeries family) {
    int flags = 0;
    int episodes = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      boolean[] flagged = flags(family, family.values(COUNT, seed), COUNT);
      for (int i = 1; i < COUNT; i++) {
        flags += flagged[i] ? 1 : 0;
        episodes += flagged[i] && !flagged[i - 1] ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%-15s %8.2f %8.1f",
        family,
        100.0 * flags / COUNT / SEEDS,
        (double) episodes / SEEDS);
  }

  private static String found(SyntheticSeries family, Fault fault) {
    List<Integer> delays = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      double[] values =
          SyntheticSeries.with(fault, family.values(COUNT, seed), START, LENGTH, seed);
      boolean[] flagged = flags(family, values, START + LENGTH);
      int i = START;
      while (i < START + LENGTH && (!flagged[i] || flagged[START - 1])) {
        i++;
      }
      if (i < START + LENGTH) {
        delays.add(i - START);
      }
    }
    Collections.sort(delays);
    return delays.size() + (delays.isEmpty() ? "" : ", " + delays.get(delays.size() / 2));
  }

  private static boolean[] flags(SyntheticSeries family, double[] values, int count) {
    SeriesJudge judge = new SeriesJudge(AnomalyParameters.defaults());
    boolean[] flags = new boolean[values.length];
    for (int i = 0; i < count; i++) {
      flags[i] = judge.take(family.time(i), values[i]).flag();
    }
    return flags;
  }
}
