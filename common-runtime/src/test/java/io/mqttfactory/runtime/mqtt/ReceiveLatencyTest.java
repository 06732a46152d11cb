package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Topics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReceiveLatencyTest {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ReceiveLatency latency = ReceiveLatency.register(registry);

  @Test
  void isToldByTopic() {
    latency.observe(Topics.LINE, Duration.ofMillis(20));
    latency.observe(Topics.LINE, Duration.ofMillis(40));
    latency.observe(Topics.ENERGY, Duration.ofSeconds(2));

    assertThat(of(Topics.LINE).getCount()).isEqualTo(2);
    assertThat(of(Topics.LINE).getSum()).isEqualTo(0.06);
    assertThat(of(Topics.ENERGY).getCount()).isEqualTo(1);
  }

  @Test
  void countsAReadingFromTheFutureAsOneThatTookNoTime() {
    latency.observe(Topics.LINE, Duration.ofMillis(-300));

    assertThat(of(Topics.LINE).getCount()).isEqualTo(1);
    assertThat(of(Topics.LINE).getSum()).isZero();
  }

  private HistogramDataPointSnapshot of(String topic) {
    return registry.scrape().stream()
        .map(HistogramSnapshot.class::cast)
        .flatMap(histogram -> histogram.getDataPoints().stream())
        .filter(point -> topic.equals(point.getLabels().get("topic")))
        .findFirst()
        .orElseThrow();
  }
}
