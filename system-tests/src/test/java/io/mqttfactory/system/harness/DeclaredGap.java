package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;

/** Sequences that a consumer has given up. One with unknown end reaches as far as it may. */
record DeclaredGap(String source, String epoch, long first, long last) {

  static final long UNKNOWN_END = Long.MAX_VALUE;

  boolean contains(ReadingKey key) {
    return key.source().equals(source)
        && key.epoch().equals(epoch)
        && key.sequence() >= first
        && key.sequence() <= last;
  }
}
