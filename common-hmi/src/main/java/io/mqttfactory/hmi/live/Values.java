package io.mqttfactory.hmi.live;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was read at one moment, and what follows from it.
 *
 * @param at in plant time
 * @param byTag Double, Long, Boolean or String; what is unknown is absent
 */
public record Values(Instant at, Map<String, Object> byTag) {

  /** Before anything was read. */
  public static final Values NONE = new Values(Instant.EPOCH, Map.of());

  public Values {
    byTag = Map.copyOf(byTag);
  }

  /** The tags of a reading that counts as of that moment. */
  public static <R extends Reading> Values of(ReadingType<R> type, Reading reading, Instant at) {
    R typed = type.cast(reading);
    Map<String, Object> byTag = new HashMap<>();
    for (Tag<R> tag : type.tags()) {
      Object value = tag.valueIn(typed);
      if (value != null) {
        byTag.put(tag.name(), value);
      }
    }
    return new Values(at, byTag);
  }

  /** These and more. */
  public Values with(Map<String, ?> derived) {
    Map<String, Object> all = new HashMap<>(byTag);
    all.putAll(derived);
    return new Values(at, all);
  }

  /** A number or a count; empty if it is unknown, or something else. */
  public Optional<Double> number(String tag) {
    return byTag.get(tag) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /**
   * A number for people, or {@code unknown}.
   *
   * @param format for example {@code "%.1f kW"}
   */
  public String told(String tag, String format) {
    return number(tag).map(value -> String.format(Locale.ROOT, format, value)).orElse("unknown");
  }

  /** Empty if it is unknown, or no text. */
  public Optional<String> text(String tag) {
    return byTag.get(tag) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
