package io.mqttfactory.aggregate;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the bridge would have published in the past, had the plant been there: readings at the PLCs'
 * intervals, on whole multiples of them, through the same {@link Aggregator}. Not thread-safe; one
 * stream at a time.
 */
public final class PlantPast {

  private final Plant plant;
  private final Aggregator aggregator;
  private final Map<String, Duration> publishIntervals;
  private final Duration length;

  /**
   * @param publishIntervals how often each source publishes, by its name, in whole seconds, which
   *     are the plant's steps; all three must be there
   * @param length of the windows, in whole seconds
   */
  public PlantPast(
      Plant plant, AlertLimits limits, Map<String, Duration> publishIntervals, Duration length) {
    this.plant = plant;
    this.aggregator = new Aggregator(limits, publishIntervals);
    this.publishIntervals = Map.copyOf(publishIntervals);
    this.length = length;
    requireWholeSeconds("the window's length", length);
    for (ReadingType<?> type : ReadingType.ALL) {
      requireWholeSeconds("publish interval of " + type.source(), interval(type));
    }
  }

  /**
   * The aggregates of all windows that lie wholly in that span, the oldest first, without epoch and
   * sequence, each as if made at its end. Computed as they are asked for, in this thread.
   *
   * @param to when the energy meter is taken to have been started, as the PLCs' backfill does
   */
  public Stream<Aggregate> aggregates(Instant from, Instant to) {
    Window containing = Window.of(from, length);
    Window first = containing.start().isBefore(from) ? containing.next() : containing;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Windows(first, to), 0), false);
  }

  private Duration interval(ReadingType<?> type) {
    return publishIntervals.getOrDefault(type.source(), Duration.ZERO);
  }

  private static void requireWholeSeconds(String what, Duration span) {
    if (span.getSeconds() < 1 || span.getNano() != 0) {
      throw new IllegalArgumentException(
          what + " held " + span + ", expected whole seconds above 0");
    }
  }

  private final class Windows implements Iterator<Aggregate> {

    private final Instant to;
    private final PastReadings readings;
    private Window window;
    private Memory memory = Memory.NONE;

    Windows(Window first, Instant to) {
      this.window = first;
      this.to = to;
      this.readings = new PastReadings(plant, publishIntervals, first, to);
    }

    @Override
    public boolean hasNext() {
      return !window.end().isAfter(to);
    }

    @Override
    public Aggregate next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the past ends at " + to);
      }
      Draft draft = aggregator.aggregate(readings.of(window), memory);
      memory = draft.after();
      window = window.next();
      return draft.aggregate(draft.window().end(), AggregateFeed.CLOUD.source(), 0);
    }
  }
}
