package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  @Test
  void areThoseOfTheSpecification() {
    assertThat(ReadingType.ALL)
        .extracting(ReadingType::topic)
        .containsExactly("factory/line1", "factory/energy", "factory/environment");
    assertThat(Topics.status("PLC1")).isEqualTo("status/PLC1");
    assertThat(Topics.statusInfo("PLC1")).isEqualTo("status/PLC1/info");
    assertThat(Topics.cloudStatus("Bridge")).isEqualTo("cloud/status/Bridge");
    assertThat(Topics.cloudStatusInfo("Bridge")).isEqualTo("cloud/status/Bridge/info");
    DeliveryTopics delivery = DeliveryTopics.local("PLC1");
    assertThat(delivery.offer()).isEqualTo("delivery/PLC1/offer");
    assertThat(delivery.replay(Topics.LINE)).isEqualTo("delivery/PLC1/replay/factory/line1");
    assertThat(delivery.acknowledgement("Historian")).isEqualTo("delivery/PLC1/ack/Historian");
    assertThat(DeliveryTopics.cloud("Bridge").offer()).isEqualTo("cloud/delivery/Bridge/offer");
    assertThat(Topics.faults(FaultKind.BEARING_WEAR)).isEqualTo("simulation/faults/bearing_wear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "+", "a/b", "$SYS", "a b", "plc_1", "é", "a\n", "a\0"})
  void cannotBeBuiltFromATextThatIsNoName(String name) {
    assertThat(ComponentName.isValid(name)).isFalse();
    assertThatThrownBy(() -> Topics.status(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("name held \"")
        .hasMessageEndingWith(
            "expected 1 to 32 letters, digits and hyphens (it becomes part of topics)");
    assertThatThrownBy(() -> DeliveryTopics.local(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DeliveryTopics.local("PLC1").acknowledgement(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameHasAtMost32Characters() {
    assertThat(ComponentName.require("a".repeat(32))).hasSize(32);
    assertThat(ComponentName.isValid("a".repeat(33))).isFalse();
    assertThat(ComponentName.isValid(null)).isFalse();
  }

  @Test
  void anotherTopicHasNoFaultKind() {
    assertThat(Topics.faultKindOf("factory/line1")).isEmpty();
    assertThat(Topics.faultKindOf("simulation/faults/jam")).isEqualTo("jam");
  }
}
