package io.mqttfactory.model;

import static io.mqttfactory.model.Payloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

  private static final Instant START = Instant.parse("2026-03-04T09:30:00Z");
  private static final Fault FAULT =
      new Fault(FaultKind.JAM, "a1", 0.8, START, Duration.ofMinutes(10));

  private static final String WRITTEN =
      "[{\"id\":\"a1\",\"intensity\":0.8,\"start\":\"2026-03-04T09:30:00.000Z\",\"duration\":600}]";

  @Test
  void takesItsKindFromTheTopicAndTheRestFromThePayload() {
    assertThat(Fault.readAll(FaultKind.JAM, bytes(WRITTEN))).containsExactly(FAULT);
    assertThat(Fault.readAll(FaultKind.DUST, bytes("[]"))).isEmpty();
  }

  @Test
  void isWrittenWithoutItsKind() {
    assertThat(new String(Json.write(List.of(FAULT)), StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
  }

  @Test
  void keepsFractionsOfASecond() {
    byte[] payload = bytes(WRITTEN.replace("600", "0.25"));

    assertThat(Fault.readAll(FaultKind.JAM, payload).get(0).duration())
        .isEqualTo(Duration.ofMillis(250));
    assertThat(new String(Json.write(Duration.ofMillis(1_250)), StandardCharsets.UTF_8))
        .isEqualTo("1.25");
  }

  @Test
  void actsFromItsStartUntilJustBeforeItsEnd() {
    Instant end = START.plus(Duration.ofMinutes(10));

    assertThat(FAULT.end()).isEqualTo(end);
    assertThat(FAULT.isActiveAt(START.minusMillis(1))).isFalse();
    assertThat(FAULT.isActiveAt(START)).isTrue();
    assertThat(FAULT.isActiveAt(end.minusMillis(1))).isTrue();
    assertThat(FAULT.isActiveAt(end)).isFalse();
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        arguments("no list", "{}", "Cannot deserialize"),
        arguments("null", "null", "the document is null"),
        arguments("null in the list", "[null]", "the list holds null"),
        arguments("no id", WRITTEN.replace("\"id\"", "\"name\""), "0: id held null"),
        arguments("a topic as id", WRITTEN.replace("a1", "a/#"), "0: id held \"a/#\""),
        arguments("no intensity", WRITTEN.replace("intensity", "x"), "0.intensity: "),
        arguments(
            "intensity above 1",
            WRITTEN.replace("0.8", "1.1"),
            "0: intensity held 1.1, expected 0 to 1"),
        arguments("intensity below 0", WRITTEN.replace("0.8", "-0.1"), "0: intensity held -0.1"),
        arguments(
            "infinite intensity", WRITTEN.replace("0.8", "1e999"), "0: intensity held Infinity"),
        arguments("a quoted intensity", WRITTEN.replace("0.8", "\"1\""), "0.intensity: "),
        arguments("no start", WRITTEN.replace("start", "x"), "0: start is missing"),
        arguments(
            "a number as start",
            WRITTEN.replace("\"2026-03-04T09:30:00.000Z\"", "1"),
            "0.start: expected an ISO 8601 time as text"),
        arguments(
            "a start long ago",
            WRITTEN.replace("2026", "1826"),
            "0.start: held \"1826-03-04T09:30:00.000Z\", expected"),
        arguments("no duration", WRITTEN.replace("duration", "x"), "0: duration held null"),
        arguments(
            "a negative duration",
            WRITTEN.replace("600", "-1"),
            "0.duration: held -1.0, expected 0 to"),
        arguments(
            "an endless duration", WRITTEN.replace("600", "1e999"), "0.duration: held Infinity"),
        arguments(
            "a quoted duration",
            WRITTEN.replace("600", "\"10m\""),
            "0.duration: expected a number of seconds"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misfits")
  void saysWhyAListDoesNotFit(String what, String payload, String reason) {
    assertThatThrownBy(() -> Fault.readAll(FaultKind.JAM, bytes(payload)))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void aKindIsTheLastLevelOfItsTopic(FaultKind kind) {
    String topic = Topics.faults(kind);

    assertThat(topic).matches("simulation/faults/[a-z_]+");
    assertThat(FaultKind.ofWireName(Topics.faultKindOf(topic))).contains(kind);
  }

  @Test
  void anUnknownKindIsNone() {
    assertThat(FaultKind.ofWireName("BEARING_WEAR")).isEmpty();
    assertThat(FaultKind.ofWireName("")).isEmpty();
  }
}
