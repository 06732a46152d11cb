package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.EnergyRegister;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.EnvironmentSensors;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The readings that the PLCs would have published, window after window. All three are drawn in one
 * go through time, since a plant that is asked back and forth steps a hundred times as often. Not
 * thread-safe.
 */
final class PastReadings {

  private final Plant plant;
  private final Map<String, Duration> publishIntervals;
  private Optional<LineReading> before;
  private Instant meteredAt;
  private double meteredThisWeek;
  private double energyTotal;

  /**
   * @param meterStart when the energy meter is taken to have been started
   */
  PastReadings(
      Plant plant, Map<String, Duration> publishIntervals, Window first, Instant meterStart) {
    this.plant = plant;
    this.publishIntervals = publishIntervals;
    this.meteredAt = first.start();
    this.energyTotal = new EnergyRegister(meterStart).at(meteredAt, plant);
    Duration lineInterval = interval(ReadingType.LINE);
    this.before = Optional.of(line(plant.at(firstIn(first, lineInterval).minus(lineInterval))));
    this.meteredThisWeek = plant.at(meteredAt).energyThisWeek();
  }

  /** To be asked for one window after the other, without a hole. */
  WindowReadings of(Window window) {
    SortedSet<Instant> line = times(window, ReadingType.LINE);
    SortedSet<Instant> energy = times(window, ReadingType.ENERGY);
    SortedSet<Instant> environment = times(window, ReadingType.ENVIRONMENT);
    SortedSet<Instant> all = new TreeSet<>(line);
    all.addAll(energy);
    all.addAll(environment);
    List<LineReading> lineReadings = new ArrayList<>();
    List<EnergyReading> energyReadings = new ArrayList<>();
    List<EnvironmentReading> environmentReadings = new ArrayList<>();
    for (Instant time : all) {
      PlantSnapshot snapshot = plant.at(time);
      if (line.contains(time)) {
        lineReadings.add(line(snapshot));
      }
      if (energy.contains(time)) {
        energyReadings.add(energy(snapshot));
      }
      if (environment.contains(time)) {
        environmentReadings.add(environment(snapshot));
      }
    }
    Optional<LineReading> precedes = before;
    before =
        lineReadings.isEmpty() ? before : Optional.of(lineReadings.get(lineReadings.size() - 1));
    return new WindowReadings(window, energyReadings, environmentReadings, lineReadings, precedes);
  }

  private SortedSet<Instant> times(Window window, ReadingType<?> type) {
    Duration interval = interval(type);
    SortedSet<Instant> times = new TreeSet<>();
    for (Instant time = firstIn(window, interval);
        window.contains(time);
        time = time.plus(interval)) {
      times.add(time);
    }
    return times;
  }

  private Duration interval(ReadingType<?> type) {
    return publishIntervals.get(type.source());
  }

  private static Instant firstIn(Window window, Duration interval) {
    Instant time = Window.of(window.start(), interval).start();
    return time.isBefore(window.start()) ? time.plus(interval) : time;
  }

  private static LineReading line(PlantSnapshot plant) {
    return LineSensors.read(plant, stamp(plant, ReadingType.LINE));
  }

  private EnergyReading energy(PlantSnapshot snapshot) {
    double thisWeek = snapshot.energyThisWeek();
    // On Monday that counts from 0 again, and the end of the week before is to be asked for.
    energyTotal +=
        thisWeek < meteredThisWeek
            ? plant.energyBetween(meteredAt, snapshot.time())
            : thisWeek - meteredThisWeek;
    meteredThisWeek = thisWeek;
    meteredAt = snapshot.time();
    return EnergySensors.read(snapshot, stamp(snapshot, ReadingType.ENERGY), energyTotal);
  }

  private static EnvironmentReading environment(PlantSnapshot plant) {
    return EnvironmentSensors.read(plant, stamp(plant, ReadingType.ENVIRONMENT));
  }

  private static Stamp stamp(PlantSnapshot plant, ReadingType<?> type) {
    return Stamp.unnumbered(plant.time(), type.source());
  }
}
