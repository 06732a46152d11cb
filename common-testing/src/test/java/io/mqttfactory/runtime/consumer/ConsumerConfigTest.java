package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerConfigTest {

  private static final IntakeLimits LIMITS =
      new IntakeLimits(10, Duration.ofMillis(5), 3, 1_000, Duration.ofMillis(1));

  @ParameterizedTest
  @CsvSource({"Historian, historian", "CloudDashboard, cloud_dashboard", "Bridge-2, bridge_2"})
  void metricsBearTheConsumersName(String name, String prefix) {
    assertThat(ConsumerConfig.cloud(name, ReadingType.ALL, LIMITS).metricsPrefix())
        .isEqualTo(prefix);
  }

  @Test
  void eachBrokerHasItsOwnTopics() {
    assertThat(offerTopic(ConsumerConfig.local("Bridge", ReadingType.ALL, LIMITS)))
        .isEqualTo("delivery/PLC1/offer");
    assertThat(offerTopic(ConsumerConfig.cloud("Bridge", ReadingType.ALL, LIMITS)))
        .isEqualTo("cloud/delivery/PLC1/offer");
  }

  private static String offerTopic(ConsumerConfig config) {
    return config.topics().apply("PLC1").offer();
  }
}
