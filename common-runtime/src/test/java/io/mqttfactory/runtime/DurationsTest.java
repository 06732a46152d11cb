package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "plain seconds,       10,            PT10S",
    "half a second,       0.5,           PT0.5S",
    "zero,                0,             PT0S",
    "milliseconds,        500ms,         PT0.5S",
    "parts of one,        0.25ms,        PT0.00025S",
    "seconds,             2s,            PT2S",
    "minutes,             10m,           PT10M",
    "hours,               1.5h,          PT1H30M",
    "days,                7d,            PT168H",
    "ISO,                 PT0.5S,        PT0.5S",
    "ISO with days,       P1DT1H,        PT25H",
    "blanks around,       ' 3 ',         PT3S",
    "a very long time,    999999999999d, PT23999999999976H"
  })
  void readsWhatPeopleWrite(String what, String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a negative number,     -1",
    "negative ISO,          PT-1S",
    "a blank inside,        2 s",
    "an unknown unit,       2w",
    "a unit in capitals,    2H",
    "a unit alone,          s",
    "an exponent,           1e3",
    "no digit before,       .5",
    "a comma,               '0,5'",
    "a foreign digit,       ٣",
    "far too many digits,   9999999999999",
    "ISO beyond all bounds, PT9999999999999999999S",
    "a word,                soon",
    "nothing,               ''"
  })
  void refusesWhatIsNoDuration(String what, String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(Durations.ACCEPTED);
  }
}
