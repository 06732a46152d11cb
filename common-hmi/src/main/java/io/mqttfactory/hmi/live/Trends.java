package io.mqttfactory.hmi.live;

import io.mqttfactory.hmi.view.Limits;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the trended tags of an HMI went, in every range that it offers. Thread-safe. */
public final class Trends {

  private final Map<TrendedTag, Map<TrendRange, TrendBuffer>> buffers = new LinkedHashMap<>();

  public Trends(List<TrendedTag> tags) {
    for (TrendedTag tag : tags) {
      Map<TrendRange, TrendBuffer> ranges = new EnumMap<>(TrendRange.class);
      for (TrendRange range : TrendRange.OF_HMIS) {
        ranges.put(range, new TrendBuffer(range.length()));
      }
      buffers.put(tag, ranges);
    }
  }

  /** Of the same tags, with nothing in them yet. */
  public Trends empty() {
    return new Trends(List.copyOf(buffers.keySet()));
  }

  public synchronized void add(Values values) {
    buffers.forEach(
        (tag, ranges) ->
            values
                .number(tag.tag())
                .ifPresent(
                    value -> ranges.values().forEach(buffer -> buffer.add(values.at(), value))));
  }

  /**
   * Takes over what the others have where these have nothing.
   *
   * @param past of the same tags, and in nobody else's hands any more
   */
  public synchronized void underlay(Trends past) {
    buffers.forEach(
        (tag, ranges) ->
            ranges.forEach((range, buffer) -> buffer.underlay(past.buffers.get(tag).get(range))));
  }

  /**
   * @param points into how many steps the range is cut, at most 600
   * @param bridge up to this long without a reading is no hole
   * @param limits of a tag
   */
  public synchronized List<Trend> upTo(
      Instant now, TrendRange range, int points, Duration bridge, Function<String, Limits> limits) {
    return buffers.entrySet().stream()
        .map(
            entry -> {
              TrendedTag tag = entry.getKey();
              TrendBuffer buffer = entry.getValue().get(range);
              Limits limit = limits.apply(tag.tag());
              return new Trend(
                  tag.tag(),
                  tag.label(),
                  tag.unit(),
                  buffer.from(now, points),
                  buffer.stepMillis(points),
                  buffer.means(now, points, bridge),
                  limit.low(),
                  limit.high());
            })
        .toList();
  }
}
