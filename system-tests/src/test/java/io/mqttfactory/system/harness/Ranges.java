package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import java.util.List;
import java.util.Map;

/**
 * Sequences per stream.
 *
 * @param byStream first and last of each range, by source and epoch with a comma between
 */
record Ranges(Map<String, List<long[]>> byStream) {

  boolean contains(ReadingKey key) {
    return byStream.getOrDefault(key.source() + "," + key.epoch(), List.of()).stream()
        .anyMatch(range -> key.sequence() >= range[0] && key.sequence() <= range[1]);
  }
}
