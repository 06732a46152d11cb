package io.mqttfactory.runtime.delivery.sender;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;

/** What a sender counts. Thread-safe. */
public final class DeliveryMetrics {

  private final Counter committed;
  private final Counter published;
  private final Counter refused;
  private final Counter unusable;
  private volatile long replayed;
  private volatile long ignored;
  private volatile long dropped;
  private volatile long rows;
  private volatile long bytes;

  DeliveryMetrics(PrometheusRegistry registry) {
    committed = counter(registry, "committed", "Readings committed to the outbox.");
    published = counter(registry, "published", "Readings handed to the broker when new.");
    refused = counter(registry, "refused", "Readings that consumers would refuse: not sent.");
    unusable = counter(registry, "statements_unusable", "Retained or unreadable statements.");
    counter(registry, "statements_ignored", "Statements about what is not held.", this::ignored);
    counter(registry, "replayed", "Readings sent again.", this::replayed);
    counter(registry, "dropped", "Readings that the quota has taken, ever.", this::dropped);
    gauge(registry, "outbox_rows", "Readings that not all required consumers have.", this::rows);
    gauge(registry, "outbox_bytes", "Size of their payloads.", () -> bytes);
  }

  /** Readings that were committed. */
  public long committed() {
    return (long) committed.get();
  }

  /** Readings that went to the public topic. */
  public long published() {
    return (long) published.get();
  }

  /** Readings that were sent again. */
  public long replayed() {
    return replayed;
  }

  /** Readings that the quota has taken since the outbox was made. */
  public long dropped() {
    return dropped;
  }

  /** Readings that are held. */
  public long rows() {
    return rows;
  }

  void countCommitted(int readings) {
    committed.inc(readings);
  }

  void countPublished() {
    published.inc();
  }

  void countRefused() {
    refused.inc();
  }

  void countUnusable() {
    unusable.inc();
  }

  void update(Sender sender, Outbox outbox) {
    replayed = sender.replayed();
    ignored = sender.ignored();
    dropped = outbox.dropped();
    rows = outbox.rows();
    bytes = outbox.bytes();
  }

  private long ignored() {
    return ignored;
  }

  private static Counter counter(PrometheusRegistry registry, String name, String help) {
    return Counter.builder().name("delivery_" + name + "_total").help(help).register(registry);
  }

  private static void counter(
      PrometheusRegistry registry, String name, String help, LongSupplier value) {
    CounterWithCallback.builder()
        .name("delivery_" + name + "_total")
        .help(help)
        .callback(metric -> metric.call(value.getAsLong()))
        .register(registry);
  }

  private static void gauge(
      PrometheusRegistry registry, String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name("delivery_" + name)
        .help(help)
        .callback(metric -> metric.call(value.getAsLong()))
        .register(registry);
  }
}
