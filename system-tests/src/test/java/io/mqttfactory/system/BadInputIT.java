package io.mqttfactory.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anything on the topics of the readings: what is good is stored, the rest is kept aside (C2). */
@NeedsMosquitto
class BadInputIT {

  private static final String TOPIC = "factory/energy";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long MEBIBYTE = 1L << 20;

  @RegisterExtension final Factory factory = new Factory();
  private MqttProbe publisher;
  private int good;
  private int other;

  @BeforeEach
  void start() {
    factory.startWithoutPlcs();
    publisher = factory.add(new MqttProbe(factory.broker().address()));
  }

  @AfterEach
  void theHistorianIsAsItWas() {
    publishGood();
    awaitGood();
    assertThat(factory.historian().isReady()).isTrue();
    assertThat(factory.historian().residentBytes()).isLessThan(320 * MEBIBYTE);
    assertThat(factory.historian().threads()).isLessThan(60);
    assertThat(factory.historian().log()).hasSizeLessThan(200_000);
    assertThat(factory.database().number("SELECT count(*) FROM conflicts")).isZero();
  }

  @Test
  void aThousandInvalidDocumentsAmongGoodOnes() {
    for (int i = 0; i < 1_000; i++) {
      publisher.publish(TOPIC, "{\"plc_id\":\"PLC2\", number " + i);
      publishGood();
    }

    awaitGood();
    awaitQuarantined(1_000);
  }

  @Test
  void wrongTypesAndMembers() {
    Map<String, String> reasonByTail =
        Map.ofEntries(
            Map.entry("\"power_consumption\":\"250\"", "power_consumption"),
            Map.entry("\"power_consumption\":true", "power_consumption"),
            Map.entry("\"power_consumption\":-3", "power_consumption"),
            Map.entry("\"power_consumption\":[1]", "power_consumption"),
            Map.entry("\"voltages\":[1,2,3]", "voltages"),
            Map.entry("\"grid_status\":\"fine\"", "grid_status"),
            Map.entry("\"power_factor\":1.5", "power_factor"),
            Map.entry("\"power_consumption\":1,\"power_consumption\":1", "power_consumption"));

    reasonByTail.keySet().forEach(tail -> publisher.publish(TOPIC, reading(tail)));

    awaitQuarantined(reasonByTail.size());
    reasonByTail.forEach(
        (tail, member) ->
            assertThat(
                    factory
                        .database()
                        .number(
                            "SELECT count(*) FROM quarantine WHERE reason LIKE '%%%s%%'"
                                .formatted(member)))
                .describedAs("reasons for %s", tail)
                .isPositive());
    assertThat(factory.database().rows()).isZero();
  }

  @Test
  void whatIsUnknownIsNoError() {
    String[] tails = {
      "\"power_consumption\":null", "\"colour\":\"green\"", "\"power_factor\":-0.0"
    };

    for (String tail : tails) {
      publisher.publish(TOPIC, reading(tail));
    }

    await().atMost(PATIENCE).until(() -> factory.database().rows() == tails.length);
    awaitQuarantined(0);
  }

  @Test
  void numbersThatAreNone() {
    String[] numbers = {
      "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "0x10", "01", "1.", "+1"
    };

    for (String number : numbers) {
      publisher.publish(TOPIC, reading("\"power_consumption\":" + number));
    }
    publisher.publish(TOPIC, reading("\"energy_total\":9223372036854775808"));

    awaitQuarantined(numbers.length + 1);
    assertThat(factory.database().rows()).isZero();
  }

  @Test
  void hugeAndDeepDocuments() {
    publisher.publish(TOPIC, "{\"a\":".repeat(12_000));
    publisher.publish(TOPIC, "[".repeat(65_000));
    publisher.publish(TOPIC, reading("\"colour\":\"" + "x".repeat(60_000) + "\""));
    awaitQuarantined(3);

    for (int size : new int[] {1 << 20, 10 << 20}) {
      try (MqttProbe tooMuch = new MqttProbe(factory.broker().address())) {
        assertThat(tooMuch.isTaken(TOPIC, new byte[size])).describedAs("%d bytes", size).isFalse();
      } catch (MqttException closing) {
        throw new IllegalStateException(closing);
      }
    }
    publisher.publish(TOPIC, "comes after everything that is too much");
    awaitQuarantined(4);
  }

  @Test
  void bytesThatAreNoText() {
    byte[][] payloads = {
      {},
      {0},
      {(byte) 0xff, (byte) 0xfe},
      {'{', (byte) 0xc3, '}'},
      ("\uFEFF" + reading("\"power_consumption\":1")).getBytes(UTF_8),
      reading("\"grid_status\":\"\\ud800\"").getBytes(UTF_8),
      reading("\"grid_status\":\"a\u0000b\"").getBytes(UTF_8),
    };

    for (byte[] payload : payloads) {
      publisher.publish(TOPIC, payload);
    }

    awaitQuarantined(payloads.length);
    assertThat(factory.database().rows()).isZero();
  }

  @Test
  void aReadingThatNamesAnotherSource() {
    publisher.publish(TOPIC, reading("\"power_consumption\":1").replace("PLC2", "PLC3"));
    publisher.publish(TOPIC, reading("\"power_consumption\":1").replace("PLC2", "Bridge"));
    publisher.publish(TOPIC, reading("\"power_consumption\":1").replace("\"PLC2\"", "null"));

    awaitQuarantined(3);
    assertThat(factory.database().rows()).isZero();
  }

  @Test
  void topicsThatAreNobodys() {
    publisher.publish("factory", reading("\"power_consumption\":1"));
    publisher.publish("factory/energy/more", reading("\"power_consumption\":1"));
    publisher.publish("factory/unknown", reading("\"power_consumption\":1"));
    publisher.publish("status/Historian", new byte[0], true);
    publisher.publish("status/Historian/info", new byte[0], true);
    publisher.publish("delivery/PLC2/offer", "{\"outbox\":1}");
    publisher.publish("delivery/Nobody/offer", "nothing");
    publisher.publish("delivery/PLC2/replay/factory/energy", "nothing");
    publisher.publish("delivery/PLC2/replay/factory/line1", reading("\"power_consumption\":1"));
    publisher.publish("delivery/PLC2/ack/Historian", "{\"epoch\":\"x\",\"upto\":-1}");
    publishGood();

    awaitGood();
    // The replay of that PLC's own topic is the only one that somebody asked for.
    awaitQuarantined(1);
    assertThat(factory.database().rows()).isEqualTo(good);
    assertThat(factory.database().number("SELECT count(*) FROM streams")).isOne();
  }

  @Test
  void randomBytes() {
    Random random = new Random(48);
    byte[] good = reading("\"power_consumption\":250").getBytes(UTF_8);
    for (int i = 0; i < 10_000; i++) {
      byte[] mutant = good.clone();
      // The epoch and sequence stay, or a mutant might be a good reading under a good one's key.
      mutant[random.nextInt(10)] = (byte) random.nextInt(32);
      mutant[mutant.length - 1 - random.nextInt(30)] = (byte) random.nextInt();
      publisher.publish(TOPIC, mutant);
    }

    await()
        .atMost(PATIENCE)
        .until(() -> factory.database().number("SELECT sum(count) FROM quarantine") == 10_000);
  }

  private void publishGood() {
    good++;
    publisher.publish(
        TOPIC,
        """
        {"timestamp":"2026-03-04T09:00:00Z","plc_id":"PLC2","epoch":"good","sequence":%d}"""
            .formatted(good));
  }

  private void awaitGood() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                factory.database().number("SELECT count(*) FROM energy_data WHERE epoch = 'good'")
                    == good);
  }

  private void awaitQuarantined(int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(factory.database().number("SELECT count(*) FROM quarantine"))
                    .isEqualTo(count));
  }

  /** Under a key of its own. */
  private String reading(String tail) {
    other++;
    return """
        {"timestamp":"2026-03-04T09:00:00Z","plc_id":"PLC2","epoch":"other","sequence":%d,%s}"""
        .formatted(other, tail);
  }
}
