package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.BridgeWatch;
import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.consumer.Committed;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Passes on that something was stored, and what the bridge's presence says. Thread-safe. */
final class NewsDesk {

  private final BridgeWatch bridge;
  private final Briefer briefer;
  private final AtomicLong stored = new AtomicLong();
  private volatile Instant lastMessageAt;

  NewsDesk(BridgeWatch bridge, Briefer briefer) {
    this.bridge = bridge;
    this.briefer = briefer;
  }

  /** To be called before the link is started. */
  void subscribeTo(MqttLink link) {
    link.subscribe(
        Subscription.acknowledgedOnReturn(
            Topics.cloudStatus(AggregateFeed.CLOUD.source()),
            1,
            message -> bridge.said(new String(message.payload(), StandardCharsets.UTF_8))));
  }

  /** On the writer's thread. */
  void committed(List<Committed> batch) {
    for (Committed one : batch) {
      lastMessageAt = one.entry().receivedAt();
      if (one.outcome() == Outcome.STORED && one.entry() instanceof Entry.Good good) {
        stored.incrementAndGet();
        bridge.heard((Aggregate) good.content());
      }
    }
    briefer.changed();
  }

  /** Since the start. */
  long stored() {
    return stored.get();
  }

  /** Null if none has come. */
  Instant lastMessageAt() {
    return lastMessageAt;
  }
}
