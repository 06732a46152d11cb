package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.ReadingKey;

/** One start (epoch) of one source. */
public record StreamId(String source, String epoch) {

  static StreamId of(ReadingKey key) {
    return new StreamId(key.source(), key.epoch());
  }
}
