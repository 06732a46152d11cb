package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readings of a publisher that is not of this factory, in an order that nobody would choose. */
@NeedsMosquitto
class HandPublishedIT {

  @RegisterExtension final Factory factory = new Factory();
  private MqttProbe publisher;

  @BeforeEach
  void start() {
    factory.startWithoutPlcs();
    publisher = factory.add(new MqttProbe(factory.broker().address()));
  }

  @Test
  void outOfOrderAndTwice() {
    for (int sequence : new int[] {5, 3, 4, 3, 5, 1}) {
      publish(sequence, 250);
    }

    awaitCount(4, "SELECT count(*) FROM energy_data");
    awaitCount(4, "SELECT count(DISTINCT sequence) FROM energy_data");
    assertThat(factory.database().number("SELECT count(*) FROM conflicts")).isZero();
  }

  @Test
  void otherContentUnderAKnownKey() {
    publish(1, 250);
    publish(2, 250);
    publish(1, 999);
    publish(1, 999);
    publish(3, 250);

    awaitCount(3, "SELECT count(*) FROM energy_data");
    awaitCount(1, "SELECT count(*) FROM conflicts");
    awaitCount(250, "SELECT power_consumption FROM energy_data WHERE sequence = 1");
  }

  @Test
  void withoutAKey() {
    String reading = "{\"timestamp\":\"2026-03-04T09:00:0%dZ\",\"plc_id\":\"PLC2\"}";
    for (int second : new int[] {1, 2, 1, 3}) {
      publisher.publish("factory/energy", reading.formatted(second));
    }

    awaitCount(3, "SELECT count(*) FROM energy_data");
  }

  private void publish(int sequence, int power) {
    publisher.publish(
        "factory/energy",
        """
        {"timestamp":"2026-03-04T09:00:00Z","plc_id":"PLC2","epoch":"by-hand","sequence":%d,\
        "power_consumption":%d}"""
            .formatted(sequence, power));
  }

  private void awaitCount(double expected, String query) {
    await(query)
        .untilAsserted(() -> assertThat(factory.database().number(query)).isEqualTo(expected));
  }
}
