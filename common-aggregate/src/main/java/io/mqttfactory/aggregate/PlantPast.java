package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.plant.EnergyRegister;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.EnvironmentSensors;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the bridge would have published in the past, had the plant been there: readings at the PLCs'
 * intervals, through the same {@link Aggregator}. Not thread-safe; one stream at a time.
 */
public final class PlantPast {

  private final Plant plant;
  private final Aggregator aggregator;
  private final Map<String, Duration> publishIntervals;
  private final Duration length;

  /**
   * @param publishIntervals how often each source publishes, by its name; all three must be there
   * @param length of the windows
   */
  public PlantPast(
      Plant plant, AlertLimits limits, Map<String, Duration> publishIntervals, Duration length) {
    this.plant = plant;
    this.aggregator = new Aggregator(limits, publishIntervals);
    this.publishIntervals = Map.copyOf(publishIntervals);
    this.length = length;
    for (ReadingType<?> type : ReadingType.ALL) {
      if (!publishIntervals.containsKey(type.source())) {
        throw new IllegalArgumentException("no publish interval of " + type.source());
      }
    }
  }

  /**
   * The aggregates of all windows that lie wholly in that span, the oldest first, without epoch and
   * sequence, each as if made at its end. Computed as they are asked for, in this thread.
   *
   * @param to when the energy meter is taken to have been started, as the PLCs' backfill does
   */
  public Stream<Aggregate> aggregates(Instant from, Instant to) {
    Window first = Window.of(from, length);
    Iterator<Aggregate> windows =
        new Windows(first.start().isBefore(from) ? first.next() : first, to);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(windows, 0), false);
  }

  private final class Windows implements Iterator<Aggregate> {

    private final Instant to;
    private Window window;
    private Memory memory = Memory.NONE;
    private Optional<LineReading> before;
    private Instant meteredTo;
    private double energyTotal;

    Windows(Window first, Instant to) {
      this.window = first;
      this.to = to;
      this.meteredTo = first.start();
      this.energyTotal = new EnergyRegister(to).at(first.start(), plant);
      Duration interval = publishIntervals.get(ReadingType.LINE.source());
      this.before = Optional.of(line(firstIn(first, interval).minus(interval)));
    }

    @Override
    public boolean hasNext() {
      return !window.end().isAfter(to);
    }

    @Override
    public Aggregate next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<LineReading> line = readings(ReadingType.LINE, this::line);
      WindowReadings readings =
          new WindowReadings(
              window,
              readings(ReadingType.ENERGY, this::energy),
              readings(ReadingType.ENVIRONMENT, this::environment),
              line,
              before);
      Draft draft = aggregator.aggregate(readings, memory);
      before = line.isEmpty() ? before : Optional.of(line.get(line.size() - 1));
      memory = draft.after();
      window = window.next();
      return draft.aggregate(draft.window().end(), AggregateFeed.CLOUD.source(), 0);
    }

    /** In each window, time goes through once per source: the plant goes back cheaply. */
    private <R> List<R> readings(ReadingType<?> type, Function<Instant, R> sensors) {
      Duration interval = publishIntervals.get(type.source());
      List<R> readings = new ArrayList<>();
      for (Instant time = firstIn(window, interval);
          window.contains(time);
          time = time.plus(interval)) {
        readings.add(sensors.apply(time));
      }
      return readings;
    }

    private static Instant firstIn(Window window, Duration interval) {
      Instant time = Window.of(window.start(), interval).start();
      return time.isBefore(window.start()) ? time.plus(interval) : time;
    }

    private LineReading line(Instant time) {
      return LineSensors.read(plant.at(time), Stamp.unnumbered(time, ReadingType.LINE.source()));
    }

    private EnergyReading energy(Instant time) {
      energyTotal += plant.energyBetween(meteredTo, time);
      meteredTo = time;
      return EnergySensors.read(
          plant.at(time), Stamp.unnumbered(time, ReadingType.ENERGY.source()), energyTotal);
    }

    private EnvironmentReading environment(Instant time) {
      return EnvironmentSensors.read(
          plant.at(time), Stamp.unnumbered(time, ReadingType.ENVIRONMENT.source()));
    }
  }
}
