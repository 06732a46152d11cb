package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.StartException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantTimeTest {

  private static final OptionalDouble SIXTY = OptionalDouble.of(60);
  private static final OptionalDouble UNSAID = OptionalDouble.empty();

  @TempDir private Path data;

  @Test
  void isTheClocksUnlessSomebodyWantsItFaster() {
    assertThat(at("2026-01-05T08:00:00.000Z", UNSAID)).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void goesOnFromItsOriginAfterARestart() {
    Map<String, String> first = at("2026-01-05T08:00:00.000Z", SIXTY);

    assertThat(first)
        .containsOnly(
            Map.entry("TIME_SCALE", "60"), Map.entry("TIME_ORIGIN", "2026-01-05T08:00:00.000Z"));
    assertThat(at("2026-01-05T09:00:00.000Z", SIXTY)).isEqualTo(first);
    assertThat(at("2026-01-05T10:00:00.000Z", UNSAID)).isEqualTo(first);
  }

  @Test
  void isNotChangedUnderTheData() {
    at("2026-01-05T08:00:00.000Z", SIXTY);

    assertThatThrownBy(() -> at("2026-01-05T09:00:00.000Z", OptionalDouble.of(1)))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("--time-scale held 1, but the data in ")
        .hasMessageEndingWith(" were made with 60; use that, or --data for others");
  }

  private Map<String, String> at(String time, OptionalDouble wanted) {
    Clock wall = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return PlantTime.of(data, wanted, Map.of(), wall);
  }
}
