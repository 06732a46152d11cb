package io.mqttfactory.plant;

import io.mqttfactory.model.Fault;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The simulated plant. What it is at a moment follows from parameters, seed, faults and the moment
 * alone: the same in every process, whatever was asked before.
 *
 * <p>It steps through the week second by second. Going forward is cheap, going back costs some
 * hundred steps, another week costs as many steps as have passed since its Monday. Not thread-safe.
 */
public final class Plant {

  /** The present week and, for what reaches across Monday, the one before. */
  private static final int WEEKS_KEPT = 2;

  private final PlantParameters parameters;
  private final long seed;
  private final Map<Long, WeekRun> runs = new LinkedHashMap<>(8, 0.75f, true);
  private final Map<Long, Double> weekEnergies = new HashMap<>();
  private final Map<Long, Double> frozenTemperatures = new HashMap<>();
  private FaultSchedule faults = FaultSchedule.EMPTY;

  public Plant(PlantParameters parameters, long seed) {
    this.parameters = parameters;
    this.seed = seed;
  }

  /**
   * Takes these as all the faults there are, past and future ones included. The plant is then as if
   * it had known them from the beginning; what was true before the earliest change is kept.
   */
  public void replaceFaults(Collection<Fault> replacement) {
    FaultSchedule schedule = new FaultSchedule(replacement);
    OptionalLong change = faults.earliestDifference(schedule);
    if (change.isEmpty()) {
      return;
    }
    long earliest = change.getAsLong();
    faults = schedule;
    frozenTemperatures.clear();
    weekEnergies.keySet().removeIf(monday -> monday + PlantTime.WEEK > earliest);
    runs.values().forEach(run -> run.replaceFaults(schedule, earliest));
  }

  /** The plant at that moment of plant time; fractions of a second are cut off. */
  public PlantSnapshot at(Instant plantTime) {
    long second = plantTime.getEpochSecond();
    OptionalDouble frozen = frozenTemperatureAt(second);
    WeekRun run = runOf(PlantTime.mondayOf(second));
    return new PlantSnapshot(second, run.at(second).copy(), run.levelsAt(second), frozen);
  }

  /**
   * Energy in kWh that the plant takes from the one moment to the other, however many weeks lie
   * between; 0 if the second is not after the first, since meters do not run backwards.
   */
  public double energyBetween(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    long lastMonday = PlantTime.mondayOf(to.getEpochSecond());
    double energy = -energySinceMonday(from.getEpochSecond());
    for (long monday = PlantTime.mondayOf(from.getEpochSecond());
        monday < lastMonday;
        monday += PlantTime.WEEK) {
      energy += weekEnergies.computeIfAbsent(monday, this::energyOfWeek);
    }
    return energy + energySinceMonday(to.getEpochSecond());
  }

  private double energySinceMonday(long second) {
    return runOf(PlantTime.mondayOf(second)).at(second).power().energy();
  }

  private double energyOfWeek(long monday) {
    return runOf(monday).at(monday + PlantTime.WEEK).power().energy();
  }

  /** What the sensor showed last before it froze, be it weeks ago; empty if it is in order. */
  private OptionalDouble frozenTemperatureAt(long second) {
    OptionalLong since = faults.frozenSince(second);
    if (since.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        frozenTemperatures.computeIfAbsent(
            since.getAsLong(), start -> measuredTemperatureAt(start - 1)));
  }

  private double measuredTemperatureAt(long second) {
    WeekRun run = runOf(PlantTime.mondayOf(second));
    return run.at(second).drive().measuredTemperatureAt(second);
  }

  private WeekRun runOf(long monday) {
    WeekRun run = runs.get(monday);
    if (run == null) {
      run = new WeekRun(Site.inWeekOf(monday, parameters, seed), faults);
      runs.put(monday, run);
      forgetLeastRecentlyUsed();
    }
    return run;
  }

  private void forgetLeastRecentlyUsed() {
    if (runs.size() > WEEKS_KEPT) {
      Iterator<Long> oldestFirst = runs.keySet().iterator();
      oldestFirst.next();
      oldestFirst.remove();
    }
  }
}
