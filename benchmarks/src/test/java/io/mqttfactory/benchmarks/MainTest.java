package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no arguments        |                                    | no benchmark was named",
        "unknown benchmark   | digest                             | there is no benchmark \"digest\"",
        "stray word          | ingest 5                           | \"5\" is not an option",
        "option without value| ingest --rounds                    | \"--rounds\" is not an option with",
        "not a number        | ingest --messages many             | --messages held \"many\"",
        "out of range        | latency --rate 0                   | expected a whole number from 1 to",
        "no minutes          | demo --from-start --minutes 0      | --minutes held \"0\"",
        "too many PLCs       | latency --plcs 4                   | expected a whole number from 1 to 3",
        "unknown option      | plant --messages 5                 | expected one of the options --rounds",
        "two at once         | ingest --rounds 0 --warm-up -1     | 2 settings are wrong"
      })
  void wrongArgumentsAreToldWithTheUsage(String description, String line, String message) {
    String[] arguments = line == null ? new String[0] : line.split(" ");

    assertThat(run(arguments)).isEqualTo(Main.WRONG_ARGUMENTS);

    assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message).contains("usage: ");
    assertThat(out.size()).isZero();
  }

  /** Beside this module's own folder there is no jar; where Mosquitto is missing, that is told. */
  @ParameterizedTest
  @ValueSource(strings = {"ingest", "latency", "footprint"})
  void whatIsMissingIsToldAtOnceAndWithoutAStackTrace(String benchmark) {
    assertThat(run(benchmark)).isEqualTo(Main.FAILED);

    assertThat(errors.toString(StandardCharsets.UTF_8))
        .containsPattern("is not there: run this from|is not on this machine")
        .doesNotContain("\tat ");
    assertThat(out.size()).isZero();
  }

  @Test
  void simulatesAWeekAndPrintsItsTime() {
    assertThat(run("plant", "--rounds", "1")).isEqualTo(Main.DONE);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("first week in a new JVM", "goal");
  }

  private int run(String... arguments) {
    return Main.run(arguments, new PrintStream(out, true), new PrintStream(errors, true));
  }
}
