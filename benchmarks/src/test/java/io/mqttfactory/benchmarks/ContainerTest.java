package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerTest {

  private static final String LINE =
      "{\"name\":\"/plc1\",\"pid\":4711,\"running\":true,"
          + "\"started\":\"2026-11-23T05:00:01.123456789Z\"}";

  @Test
  void readsWhatInspectPrints() {
    assertThat(Container.parse(LINE))
        .isEqualTo(
            new Container("plc1", 4711, true, Instant.parse("2026-11-23T05:00:01.123456789Z")));
  }

  @Test
  void theDemoBeganWithItsFirstContainer() {
    Container plc = Container.parse(LINE);
    Container broker = new Container("mqtt_local_broker", 1, true, plc.startedAt().minusSeconds(2));

    assertThat(Demo.startOf(List.of(plc, broker))).isEqualTo(broker.startedAt());
  }

  @Test
  void readsProcessesBelowTheHeading() {
    assertThat(Docker.parseProcesses("    PID\n   4711\n  12\n")).containsExactly(4711L, 12L);
  }
}
