package io.mqttfactory.hmi.live;

import io.mqttfactory.hmi.live.ReadingOrder.Place;
import io.mqttfactory.hmi.live.ReadingOrder.Verdict;
import io.mqttfactory.runtime.mqtt.ReceiveLatency;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counts what came of one source, and how long it took. Thread-safe. */
public final class LiveMetrics {

  private final Map<Place, CounterDataPoint> places = new EnumMap<>(Place.class);
  private final CounterDataPoint rejected;
  private final CounterDataPoint missing;
  private final ReceiveLatency latency;
  private final String topic;

  public LiveMetrics(PrometheusRegistry registry, String source, String topic) {
    places.put(
        Place.NEWER,
        counter(registry, "readings", "Readings that were newer than all before.", source));
    places.put(
        Place.REPEATED, counter(registry, "duplicates", "Readings that came once more.", source));
    places.put(
        Place.LATE,
        counter(registry, "out_of_order", "Readings that came after a newer one.", source));
    rejected = counter(registry, "rejected", "Messages that are no reading.", source);
    missing = counter(registry, "missing", "Sequence numbers that were passed over.", source);
    latency = ReceiveLatency.register(registry);
    this.topic = topic;
  }

  /**
   * @param age of the reading when it was received
   */
  public void count(Verdict verdict, Duration age) {
    places.get(verdict.place()).inc();
    if (verdict.place() == Place.NEWER) {
      missing.inc(verdict.missing());
      latency.observe(topic, age);
    }
  }

  public void countRejected() {
    rejected.inc();
  }

  /** Readings of any kind so far. */
  public long received() {
    return places.values().stream().mapToLong(CounterDataPoint::getLongValue).sum();
  }

  private static CounterDataPoint counter(
      PrometheusRegistry registry, String name, String help, String source) {
    return Counter.builder()
        .name("hmi_" + name + "_total")
        .help(help)
        .labelNames("source")
        .register(registry)
        .labelValues(source);
  }
}
