package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlantClockTest {

  private static final Instant ORIGIN = Instant.parse("2026-03-04T09:30:00Z");

  @Test
  void isTheWallClockUnlessItIsScaled() {
    Instant now = Instant.parse("2026-03-04T09:30:00.123456789Z");
    PlantClock clock = PlantClock.from(new Settings(Map.of()), at(now));

    assertThat(clock.instant()).isEqualTo(now);
    assertThat(clock.onTheWall(Duration.ofNanos(7))).isEqualTo(Duration.ofNanos(7));
  }

  @Test
  void runsFasterFromItsOriginOn() {
    PlantClock clock = scaled("60", at(ORIGIN.plusMillis(1_500)));

    assertThat(clock.instant()).isEqualTo(ORIGIN.plusSeconds(90));
    assertThat(clock.onTheWall(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void runsSlowerTooAndBackwardsBeforeItsOrigin() {
    assertThat(scaled("0.5", at(ORIGIN.plusSeconds(3))).instant())
        .isEqualTo(ORIGIN.plusMillis(1_500));
    assertThat(scaled("10", at(ORIGIN.minusSeconds(3))).instant())
        .isEqualTo(ORIGIN.minusSeconds(30));
  }

  @Test
  void needsAnOriginIfItIsScaled() {
    Settings settings = new Settings(Map.of("TIME_SCALE", "60"));
    PlantClock.from(settings, at(ORIGIN));

    assertThatThrownBy(settings::verify)
        .hasMessage(
            "a setting is wrong: TIME_ORIGIN held nothing, expected the time at which TIME_SCALE"
                + " began, the same for every process");
  }

  @Test
  void saysOnceThatItsOriginIsNoTime() {
    Settings settings = new Settings(Map.of("TIME_SCALE", "60", "TIME_ORIGIN", "yesterday"));
    PlantClock.from(settings, at(ORIGIN));

    assertThatThrownBy(settings::verify)
        .hasMessage(
            "a setting is wrong: TIME_ORIGIN held \"yesterday\", expected an ISO 8601 time");
  }

  private static PlantClock scaled(String scale, Clock wall) {
    Settings settings = new Settings(Map.of("TIME_SCALE", scale, "TIME_ORIGIN", ORIGIN.toString()));
    PlantClock clock = PlantClock.from(settings, wall);
    settings.verify();
    return clock;
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
