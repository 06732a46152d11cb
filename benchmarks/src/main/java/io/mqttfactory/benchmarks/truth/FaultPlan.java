package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A schedule of faults: in each week one of every kind, on working days only, so that the weekends
 * show what is claimed of a plant in order. In four weeks every kind comes at every intensity.
 * Faults overlap only where their effects can be told apart.
 */
public final class FaultPlan {

  public static final List<Double> INTENSITIES = List.of(0.3, 0.5, 0.75, 1.0);

  /** These grow from nothing over days; the others are there at once. */
  public static final Set<FaultKind> WEAR = Set.of(FaultKind.BEARING_WEAR, FaultKind.TOOL_WEAR);

  /** What would hide bearing wear, or pass for it, since both touch a temperature it is seen by. */
  private static final Set<FaultKind> HIDE_BEARING_WEAR =
      Set.of(FaultKind.SENSOR_FROZEN, FaultKind.SENSOR_OFFSET);

  /** From Monday to Friday, each day a morning and an afternoon. */
  private static final int HALF_DAYS = 10;

  private static final int LONGEST_WEAR = 8;
  private static final Duration HALF_DAY = Duration.ofHours(12);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Random random;
  private final Instant start;
  private final List<Fault> faults = new ArrayList<>();

  private FaultPlan(Instant start, long seed) {
    this.start = start;
    this.random = new Random(seed);
  }

  /**
   * @param monday at 00:00 UTC, with which the plan begins
   * @param seed the same one gives the same plan
   * @return the faults, the earliest first
   */
  public static List<Fault> of(Instant monday, int weeks, long seed) {
    FaultPlan plan = new FaultPlan(monday, seed);
    Map<FaultKind, List<Double>> decks = plan.shuffledIntensities();
    for (int week = 0; week < weeks; week++) {
      plan.fill(week, decks);
    }
    return plan.faults.stream().sorted(Fault.BY_START).toList();
  }

  private Map<FaultKind, List<Double>> shuffledIntensities() {
    Map<FaultKind, List<Double>> decks = new EnumMap<>(FaultKind.class);
    for (FaultKind kind : FaultKind.values()) {
      List<Double> deck = new ArrayList<>(INTENSITIES);
      Collections.shuffle(deck, random);
      decks.put(kind, deck);
    }
    return decks;
  }

  private void fill(int week, Map<FaultKind, List<Double>> decks) {
    List<Integer> free = new ArrayList<>();
    for (int half = 0; half < HALF_DAYS; half++) {
      free.add(half);
    }
    Collections.shuffle(free, random);
    List<Integer> worn = new ArrayList<>();
    for (FaultKind kind : WEAR.stream().sorted().toList()) {
      int halves = 1 + random.nextInt(LONGEST_WEAR);
      int first = random.nextInt(HALF_DAYS - halves + 1);
      add(week, kind, intensity(decks, kind, week), wearStart(first), wearLength(halves));
      for (int half = first; kind == FaultKind.BEARING_WEAR && half < first + halves; half++) {
        worn.add(half);
      }
    }
    HIDE_BEARING_WEAR.stream()
        .sorted()
        .forEach(kind -> jump(week, kind, decks, without(free, worn), free));
    for (FaultKind kind : FaultKind.values()) {
      if (!WEAR.contains(kind) && !HIDE_BEARING_WEAR.contains(kind)) {
        jump(week, kind, decks, free, free);
      }
    }
  }

  private static List<Integer> without(List<Integer> halves, List<Integer> taken) {
    return halves.stream().filter(half -> !taken.contains(half)).toList();
  }

  private void jump(
      int week,
      FaultKind kind,
      Map<FaultKind, List<Double>> decks,
      List<Integer> fitting,
      List<Integer> free) {
    Integer half = fitting.get(0);
    free.remove(half);
    add(week, kind, intensity(decks, kind, week), jumpStart(half), minutes(60, 180));
  }

  private static double intensity(Map<FaultKind, List<Double>> decks, FaultKind kind, int week) {
    List<Double> deck = decks.get(kind);
    return deck.get(week % deck.size());
  }

  private Duration wearStart(int half) {
    return HALF_DAY.multipliedBy(half).plusMinutes(random.nextInt(30));
  }

  /** It ends within its last half day. */
  private Duration wearLength(int halves) {
    return HALF_DAY.multipliedBy(halves).minusMinutes(30);
  }

  /** Mornings begin at one o'clock, afternoons at three, when Wednesday's maintenance is over. */
  private Duration jumpStart(int half) {
    Duration earliest = Duration.ofHours(half % 2 == 0 ? 1 : 3);
    return HALF_DAY.multipliedBy(half).plus(earliest).plus(minutes(0, 300));
  }

  private Duration minutes(int least, int most) {
    return Duration.ofMinutes(least + random.nextInt(most - least + 1));
  }

  private void add(int week, FaultKind kind, double intensity, Duration offset, Duration length) {
    Instant begin = start.plus(WEEK.multipliedBy(week)).plus(offset);
    faults.add(new Fault(kind, "week-" + (week + 1), intensity, begin, length));
  }
}
