package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;

/**
 * A message that was stored.
 *
 * @param isLive whether it came on its public topic; otherwise its source has sent it again
 */
public record Committed(Entry entry, Outcome outcome, boolean isLive) {}
