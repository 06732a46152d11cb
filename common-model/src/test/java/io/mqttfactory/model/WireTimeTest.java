package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTimeTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "UTC with milliseconds,    2024-01-15T10:30:00.120Z,       2024-01-15T10:30:00.120Z",
    "without a zone,           2024-01-15T10:30:00,            2024-01-15T10:30:00.000Z",
    "without seconds,          2024-01-15T10:30Z,              2024-01-15T10:30:00.000Z",
    "east of Greenwich,        2024-01-15T00:15:00+05:45,      2024-01-14T18:30:00.000Z",
    "the hour that repeats 1,  2026-10-25T02:30:00+02:00,      2026-10-25T00:30:00.000Z",
    "the hour that repeats 2,  2026-10-25T02:30:00+01:00,      2026-10-25T01:30:00.000Z",
    "cut and not rounded,      2024-01-15T10:30:00.999999999Z, 2024-01-15T10:30:00.999Z",
    "the first moment,         1970-01-01T00:00:00Z,           1970-01-01T00:00:00.000Z",
    "the last moment,          2199-12-31T23:59:59.999Z,       2199-12-31T23:59:59.999Z"
  })
  void readsWhatOthersWriteAndWritesOneForm(String what, String text, String written) {
    assertThat(WireTime.format(WireTime.parse(text))).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a date,                   2024-01-15",
    "a blank instead of T,     2024-01-15 10:30:00Z",
    "a leap second,            2016-12-31T23:59:60Z",
    "a day that is not there,  2023-02-29T00:00:00Z",
    "an hour that is not,      2024-01-15T24:00:00Z",
    "before 1970,              1969-12-31T23:59:59.999Z",
    "after 2199,               2200-01-01T00:00:00Z",
    "a year of five digits,    +10000-01-01T00:00:00Z",
    "a number,                 1705314600000",
    "nothing,                  ''"
  })
  void refusesWhatIsNoTimeOfItsCenturies(String what, String text) {
    assertThatThrownBy(() -> WireTime.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("held \"" + text + "\", expected an ISO 8601 time from 1970 to 2199");
  }

  @Test
  void writesMillisecondsAlways() {
    assertThat(WireTime.format(Instant.parse("2024-01-15T10:30:00.1239Z")))
        .isEqualTo("2024-01-15T10:30:00.123Z");
  }
}
