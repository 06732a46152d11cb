package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "at its start, 2024-01-15T10:30:00.000Z, 10, 2024-01-15T10:30:00Z",
    "just after its start, 2024-01-15T10:30:00.001Z, 10, 2024-01-15T10:30:00Z",
    "just before its end, 2024-01-15T10:30:09.999Z, 10, 2024-01-15T10:30:00Z",
    "at its end it is the next one, 2024-01-15T10:30:10.000Z, 10, 2024-01-15T10:30:10Z",
    "before 1970, 1969-12-31T23:59:59.999Z, 10, 1969-12-31T23:59:50Z",
    "a length that divides no hour, 1970-01-01T00:00:15.000Z, 7, 1970-01-01T00:00:14Z",
  })
  void holdsAMoment(String description, Instant moment, long seconds, Instant start) {
    Window window = Window.of(moment, Duration.ofSeconds(seconds));

    assertThat(window.start()).as(description).isEqualTo(start);
    assertThat(window.contains(moment)).isTrue();
  }

  /** Clocks of these zones are set, or have offsets that no window divides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu"
      })
  void followOneAnotherWhenTheClocksOfAnyZoneAreSet(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    Window window = Window.of(Instant.parse("2026-10-24T00:00:00Z"), Duration.ofMinutes(10));

    for (int i = 0; i < 30 * 24 * 6; i++) {
      assertThat(window.next().start()).isEqualTo(window.end());
      assertThat(window.next().previous()).isEqualTo(window);
      assertThat(window.start().getEpochSecond() % 600).isZero();
      window = window.next();
    }
    assertThat(window.start()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
  }

  @Test
  void isRefusedIfItIsNotAligned() {
    assertThatThrownBy(() -> new Window(Samples.at(3), Samples.TEN_SECONDS))
        .hasMessageContaining("expected a multiple of PT10S since 1970");
    assertThatThrownBy(() -> Window.of(Samples.T, Duration.ZERO))
        .hasMessageContaining("length held 0");
  }
}
