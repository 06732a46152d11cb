package io.mqttfactory.historian.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.StatusInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentPresenceTest {

  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the first start that is seen is none, 0, '', 0",
    "the same start told again, 0, 0, 0",
    "one restart, 0, 60, 1",
    "two restarts, 0, 60 120, 2",
    "an old start that a broker still held, 60, 0 60, 0",
    "an old one between two new ones, 0, 60 0 60 120, 2",
  })
  void eachLaterStartIsARestart(String description, int first, String later, int restarts) {
    ComponentPresence component = ComponentPresence.firstSeen("PLC1", NINE).with(startedAt(first));
    for (String seconds : later.isEmpty() ? new String[0] : later.split(" ")) {
      component = component.with(startedAt(Integer.parseInt(seconds)));
    }

    assertThat(component.restarts()).isEqualTo(restarts);
  }

  @Test
  void aStateIsOfTheTimeWhenItChanged() {
    ComponentPresence online = ComponentPresence.firstSeen("PLC1", NINE).in("online", NINE);

    assertThat(online.in("online", NINE.plusSeconds(5)).since()).isEqualTo(NINE);
    assertThat(online.in("offline", NINE.plusSeconds(5)).since()).isEqualTo(NINE.plusSeconds(5));
  }

  @Test
  void whoWasNotHeardToGoIsOnlineSinceItsLastStart() {
    ComponentPresence unheard =
        ComponentPresence.firstSeen("PLC1", NINE).in("online", NINE).with(startedAt(-60));

    assertThat(unheard.since()).isEqualTo(NINE);
    assertThat(unheard.with(startedAt(60)).since()).isEqualTo(NINE.plusSeconds(60));
  }

  @Test
  void aVersionOfAStrangerIsMadeHarmlessAndShort() {
    StatusInfo info = info("\u001b[2J" + "x".repeat(100), NINE);

    assertThat(ComponentPresence.firstSeen("PLC1", NINE).with(info).version())
        .doesNotContain("\u001b")
        .hasSizeLessThan(50);
  }

  private static StatusInfo startedAt(int seconds) {
    return info("1", NINE.plusSeconds(seconds));
  }

  private static StatusInfo info(String version, Instant startedAt) {
    return new StatusInfo("PLC1", version, startedAt, List.of(), List.of(), null, Map.of());
  }
}
