package io.mqttfactory.runtime.consumer;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Shows the account of the sources, and what waits, as metrics. */
final class AccountMetrics {

  private final Accounting accounting;
  private final PrometheusRegistry registry;
  private final String prefix;

  private AccountMetrics(Accounting accounting, PrometheusRegistry registry, String prefix) {
    this.accounting = accounting;
    this.registry = registry;
    this.prefix = prefix + "_";
  }

  /**
   * @param prefix of the names, for example {@code historian}
   * @param bytes size of the database
   */
  static void register(
      PrometheusRegistry registry,
      String prefix,
      Accounting accounting,
      Intake intake,
      LongSupplier bytes) {
    AccountMetrics metrics = new AccountMetrics(accounting, registry, prefix);
    metrics.registerSources();
    metrics.count("queue_dropped", "QoS 0 messages lost to a full queue.", intake::dropped);
    metrics.count(
        "queue_left_at_broker",
        "QoS 1 messages that found the queue full and are delivered again.",
        intake::leftAtBroker);
    metrics.count(
        "queue_left_at_sender",
        "Replays and offers that found the queue full and are sent again.",
        intake::leftAtSender);
    metrics.gauge("queue_size", "Messages that wait for the writer.", intake::size);
    metrics.gauge("database_bytes", "Size of the database file and its log.", bytes);
  }

  private void registerSources() {
    count("received", "Messages received.", SourceStatistics::received);
    count("stored", "Readings stored as new rows.", SourceStatistics::stored);
    count("duplicates", "Readings that were there already.", SourceStatistics::duplicates);
    count("conflicts", "Other content under a known key.", SourceStatistics::conflicts);
    count("refused", "Readings not taken: too many holes.", SourceStatistics::refused);
    count("out_of_order", "Readings older than one before.", SourceStatistics::outOfOrder);
    count("clock_skew", "Timestamps far from the time of receipt.", SourceStatistics::skewed);
    CounterWithCallback.builder()
        .name(prefix + "quarantined_total")
        .help("Messages kept aside, by whether at least their key could be read.")
        .labelNames("source", "reason")
        .callback(
            metric ->
                accounting
                    .statistics()
                    .forEach(
                        one -> {
                          metric.call(
                              one.quarantined() - one.unreadable(), one.source(), "bad_content");
                          metric.call(one.unreadable(), one.source(), "no_key");
                        }))
        .register(registry);
    gauge(
        "missing",
        "Holes between the numbers of the readings that arrived.",
        SourceStatistics::missing);
    gauge("gone", "Readings that were declared gone for good.", SourceStatistics::gone);
  }

  private void gauge(String name, String help, ToLongFunction<SourceStatistics> value) {
    GaugeWithCallback.builder()
        .name(prefix + name)
        .help(help)
        .labelNames("source")
        .callback(
            metric ->
                accounting
                    .statistics()
                    .forEach(one -> metric.call(value.applyAsLong(one), one.source())))
        .register(registry);
  }

  private void count(String name, String help, ToLongFunction<SourceStatistics> value) {
    CounterWithCallback.builder()
        .name(prefix + name + "_total")
        .help(help)
        .labelNames("source")
        .callback(
            metric ->
                accounting
                    .statistics()
                    .forEach(one -> metric.call(value.applyAsLong(one), one.source())))
        .register(registry);
  }

  private void count(String name, String help, LongSupplier value) {
    CounterWithCallback.builder()
        .name(prefix + name + "_total")
        .help(help)
        .callback(metric -> metric.call(value.getAsLong()))
        .register(registry);
  }

  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(prefix + name)
        .help(help)
        .callback(metric -> metric.call(value.getAsLong()))
        .register(registry);
  }
}
