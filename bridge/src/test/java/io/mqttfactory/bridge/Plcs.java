package io.mqttfactory.bridge;

import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Three PLCs that a test moves second by second. */
final class Plcs {

  private final InMemoryBroker broker;
  private final SettableClock clock;
  private final Instant start;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private int second;

  Plcs(InMemoryBroker broker, SettableClock clock) {
    this.broker = broker;
    this.clock = clock;
    this.start = clock.instant();
  }

  void silence(String plc) {
    silent.add(plc);
  }

  /** What they read in the next seconds; of the energy meter 200 kW and ten more each second. */
  void goOn(int seconds) {
    for (int i = 0; i < seconds; i++) {
      publish("PLC2", Topics.ENERGY, 100, "\"power_consumption\":%d".formatted(200 + 10 * second));
      publish("PLC3", Topics.ENVIRONMENT, 200, "\"temperature\":21.5");
      publish("PLC1", Topics.LINE, 300, "\"line_speed\":100,\"status\":\"running\"");
      publish("PLC2", Topics.ENERGY, 600, "\"power_consumption\":%d".formatted(202 + 10 * second));
      publish("PLC1", Topics.LINE, 800, "\"line_speed\":104,\"status\":\"running\"");
      second++;
      clock.set(start.plusSeconds(second));
    }
  }

  private void publish(String plc, String topic, int milli, String members) {
    if (silent.contains(plc)) {
      return;
    }
    long sequence = sequences.merge(plc, 1L, Long::sum);
    broker.publish(
        topic,
        "{\"timestamp\":\"%s\",\"plc_id\":\"%s\",\"epoch\":\"e1\",\"sequence\":%d,%s}"
            .formatted(start.plusMillis(second * 1_000L + milli), plc, sequence, members));
  }

  /** A reading without key, so that it can come at any time. */
  void publishUnnumbered(Duration at, double power) {
    broker.publish(
        Topics.ENERGY,
        "{\"timestamp\":\"%s\",\"plc_id\":\"PLC2\",\"power_consumption\":%s}"
            .formatted(start.plus(at), power));
  }

  /** The start of that second. */
  Instant at(int ofSecond) {
    return start.plusSeconds(ofSecond);
  }
}
