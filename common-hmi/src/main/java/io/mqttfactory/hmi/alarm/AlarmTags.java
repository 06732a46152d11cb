package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What definitions can speak of: the sources that an HMI follows, and the values that it observes.
 * Immutable.
 */
public final class AlarmTags {

  /** What is to be known of a value. */
  record Known(String source, Tag.Kind kind, String unit, List<String> allowed) {

    boolean isNumber() {
      return kind == Tag.Kind.NUMBER || kind == Tag.Kind.COUNT;
    }
  }

  private final Set<String> sources;
  private final Map<String, Known> tags;

  private AlarmTags(Set<String> sources, Map<String, Known> tags) {
    this.sources = sources;
    this.tags = tags;
  }

  /** All values of these readings, and their sources. */
  public static AlarmTags of(ReadingType<?>... types) {
    Set<String> sources = new LinkedHashSet<>();
    Map<String, Known> tags = new LinkedHashMap<>();
    for (ReadingType<?> type : types) {
      sources.add(type.source());
      for (Tag<?> tag : type.tags()) {
        tags.put(tag.name(), new Known(type.source(), tag.kind(), tag.unit(), tag.allowed()));
      }
    }
    return new AlarmTags(sources, tags);
  }

  /** These and a number that the HMI works out of the source's readings. */
  public AlarmTags withNumber(String source, String tag, String unit) {
    Map<String, Known> more = new LinkedHashMap<>(tags);
    more.put(tag, new Known(source, Tag.Kind.NUMBER, unit, List.of()));
    return new AlarmTags(sources, more);
  }

  Optional<Known> find(String tag) {
    return Optional.ofNullable(tags.get(tag));
  }

  /** In the order in which they were told. */
  List<String> names(boolean numbers) {
    return tags.keySet().stream().filter(tag -> tags.get(tag).isNumber() == numbers).toList();
  }

  List<String> sources() {
    return sources.stream().toList();
  }
}
