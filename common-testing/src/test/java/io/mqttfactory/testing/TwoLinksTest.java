package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.ComponentLink;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One component with a link to each broker: nothing of the one is taken for the other's. */
class TwoLinksTest {

  private static final LinkOptions OPTIONS =
      LinkOptions.clean(
          new BrokerAddress("in-memory", 1883), new Credentials("Bridge", Optional.empty()));

  private static final StatusInfo INFO =
      new StatusInfo("Bridge", "test", Instant.EPOCH, List.of(), List.of(), null, Map.of());

  private final InMemoryBroker local = new InMemoryBroker();
  private final InMemoryBroker cloud = new InMemoryBroker();
  private MqttLink localLink;
  private MqttLink cloudLink;
  private Component bridge;

  @BeforeEach
  void start() {
    bridge = Component.start("Bridge", Map.of(), Clock.systemUTC(), this::assemble);
    settle();
  }

  @AfterEach
  void close() {
    bridge.close();
    local.close();
    cloud.close();
  }

  @Test
  void eachBrokerTellsThatTheComponentIsThere() {
    assertThat(local.retainedText("status/Bridge")).contains("online");
    assertThat(local.retainedText("status/Bridge/info").orElseThrow()).contains("\"Bridge\"");
    assertThat(cloud.retainedText("cloud/status/Bridge")).contains("online");
    assertThat(cloud.retainedText("cloud/status/Bridge/info").orElseThrow()).contains("\"Bridge\"");
    assertThat(local.messages("cloud/#")).isEmpty();
    assertThat(cloud.messages("status/#")).isEmpty();
    assertThat(gauge("cloud")).isEqualTo(1);
    assertThat(gauge("local")).isEqualTo(1);
    assertThat(level("broker")).isEqualTo(Health.Level.UP);
    assertThat(level("cloud broker")).isEqualTo(Health.Level.UP);
  }

  @Test
  void metricsAndHealthTellThatTheCloudIsLost() {
    cloud.cut();
    settle();

    assertThat(cloud.retainedText("cloud/status/Bridge")).contains("offline");
    assertThat(local.retainedText("status/Bridge")).contains("online");
    assertThat(gauge("cloud")).isZero();
    assertThat(gauge("local")).isEqualTo(1);
    assertThat(counter("mqtt_connections_lost", "cloud")).isEqualTo(1);
    assertThat(counter("mqtt_connections_lost", "local")).isZero();
    assertThat(level("cloud broker")).isEqualTo(Health.Level.DEGRADED);
    assertThat(bridge.health().level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(level("broker")).isEqualTo(Health.Level.UP);
  }

  @Test
  void aComponentThatHasOnlyTheCloudIsDownWithoutIt() {
    cloud.cut();
    try (Component dashboard =
        Component.start(
            "CloudDashboard",
            Map.of(),
            Clock.systemUTC(),
            starting ->
                ComponentLink.openCloud(starting, cloud, OPTIONS, INFO, Health.Level.DOWN)
                    .start())) {
      settle();

      assertThat(dashboard.health().level()).isEqualTo(Health.Level.DOWN);
    }
  }

  @Test
  void metricsAndHealthTellThatTheFactoryIsLost() {
    local.cut();
    settle();

    assertThat(gauge("local")).isZero();
    assertThat(gauge("cloud")).isEqualTo(1);
    assertThat(level("broker")).isEqualTo(Health.Level.DOWN);
    assertThat(level("cloud broker")).isEqualTo(Health.Level.UP);
  }

  @Test
  void messagesAreCountedForTheirBroker() {
    double before = counter("mqtt_messages_published", "local");

    cloudLink.publish(OutgoingMessage.event("test", new byte[] {1})).join();

    assertThat(counter("mqtt_messages_published", "local")).isEqualTo(before);
    assertThat(counter("mqtt_messages_published", "cloud")).isEqualTo(before + 1);
  }

  private void assemble(Component component) {
    localLink = ComponentLink.open(component, local, OPTIONS, INFO);
    cloudLink = ComponentLink.openCloud(component, cloud, OPTIONS, INFO, Health.Level.DEGRADED);
    localLink.start();
    cloudLink.start();
  }

  private void settle() {
    local.settle();
    cloud.settle();
  }

  private Health.Level level(String condition) {
    return bridge.health().conditions().get(condition).level();
  }

  private double gauge(String broker) {
    return points("mqtt_connected", broker)
        .mapToDouble(point -> ((GaugeDataPointSnapshot) point).getValue())
        .sum();
  }

  /** Over all topics. */
  private double counter(String name, String broker) {
    return points(name, broker)
        .mapToDouble(point -> ((CounterDataPointSnapshot) point).getValue())
        .sum();
  }

  private Stream<? extends DataPointSnapshot> points(String name, String broker) {
    return bridge.metrics().scrape().stream()
        .filter(metric -> metric.getMetadata().getName().equals(name))
        .flatMap(metric -> metric.getDataPoints().stream())
        .filter(point -> broker.equals(point.getLabels().get("broker")));
  }
}
