package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void takesDefaultsWhereNothingIsSet() {
    Settings settings = new Settings(Map.of());

    assertThat(readAll(settings))
        .containsExactly(
            "localhost", 1883, 42L, 0.5, Duration.ofSeconds(2), Path.of("data"), "INFO");
    assertThat(settings.text("NOTE")).isEmpty();
    assertThat(settings.secret("MQTT_PASSWORD")).isEmpty();
    settings.verify();
  }

  @Test
  void takesEveryTypeFromItsVariable() {
    Settings settings =
        new Settings(
            Map.of(
                "BROKER", " broker ",
                "PORT", "1884",
                "PLANT_SEED", "-7",
                "RATE", "1e-1",
                "INTERVAL", "500ms",
                "DATA_DIR", "/data/plc1",
                "LOG_LEVEL", "debug",
                "NOTE", "hello"));

    assertThat(readAll(settings))
        .containsExactly(
            "broker", 1884, -7L, 0.1, Duration.ofMillis(500), Path.of("/data/plc1"), "DEBUG");
    assertThat(settings.text("NOTE")).contains("hello");
    settings.verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void treatsABlankValueAsAbsent(String blank) {
    Settings settings =
        new Settings(
            Map.of(
                "BROKER", blank,
                "PORT", blank,
                "PLANT_SEED", blank,
                "RATE", blank,
                "INTERVAL", blank,
                "DATA_DIR", blank,
                "LOG_LEVEL", blank));

    assertThat(readAll(settings)).isEqualTo(readAll(new Settings(Map.of())));
    assertThat(new Settings(Map.of("P", blank)).secret("P")).isEmpty();
    settings.verify();
  }

  @Test
  void tellsAllProblemsAtOnce() {
    Settings settings =
        new Settings(
            Map.of(
                "PORT", "70000",
                "PLANT_SEED", "many",
                "RATE", "NaN",
                "INTERVAL", "2 s",
                "DATA_DIR", "a\0b",
                "LOG_LEVEL", "loud"));

    readAll(settings);

    SettingsException wrong = catchThrowableOfType(SettingsException.class, settings::verify);
    assertThat(wrong.problems())
        .containsExactly(
            "PORT held \"70000\", expected a whole number from 1 to 65535",
            "PLANT_SEED held \"many\", expected a whole number",
            "RATE held \"NaN\", expected a number from 0.0 to 1.0",
            "INTERVAL held \"2 s\", expected a duration from PT0.1S to PT1H: " + Durations.ACCEPTED,
            "DATA_DIR held \"a\uFFFDb\", expected a path",
            "LOG_LEVEL held \"loud\", expected one of INFO, DEBUG");
    assertThat(wrong).hasMessage("6 settings are wrong: " + String.join("; ", wrong.problems()));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "PORT, 0",
    "PORT, 65536",
    "PORT, 1.5",
    "PORT, 99999999999",
    "RATE, -0.1",
    "RATE, 1.1",
    "RATE, Infinity",
    "INTERVAL, 0.05",
    "INTERVAL, 2h",
    "INTERVAL, -1"
  })
  void refusesWhatIsOutsideItsBounds(String name, String value) {
    Settings settings = new Settings(Map.of(name, value));

    assertThat(readAll(settings)).isEqualTo(readAll(new Settings(Map.of())));
    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(
            "a setting is wrong: " + name + " held \"" + value + "\", expected");
  }

  @Test
  void neverShowsASecret() {
    Settings settings = new Settings(Map.of("MQTT_PASSWORD", "hunter2", "BROKER", "broker"));

    assertThat(settings.secret("MQTT_PASSWORD")).contains("hunter2");
    settings.text("BROKER", "localhost");
    settings.secret("OTHER");

    assertThat(settings.effective())
        .containsExactly(
            Map.entry("MQTT_PASSWORD", "***"),
            Map.entry("BROKER", "broker"),
            Map.entry("OTHER", ""));
  }

  @Test
  void showsTheValuesInForceWithoutControlCharacters() {
    Settings settings = new Settings(Map.of("NOTE", "a\u001b[2Jb"));

    settings.text("NOTE", "");
    settings.integer("PORT", 1883, 1, 65_535);

    assertThat(settings.effective())
        .containsExactly(Map.entry("NOTE", "a\uFFFD[2Jb"), Map.entry("PORT", "1883"));
  }

  @Test
  void tellsWhatOnlySeveralSettingsTogetherReveal() {
    Settings settings = new Settings(Map.of());

    settings.reject("OLDEST", "5", "less than NEWEST");

    assertThatThrownBy(settings::verify)
        .hasMessage("a setting is wrong: OLDEST held 5, expected less than NEWEST");
  }

  private static List<Object> readAll(Settings settings) {
    return List.of(
        settings.text("BROKER", "localhost"),
        settings.integer("PORT", 1883, 1, 65_535),
        settings.wholeNumber("PLANT_SEED", 42),
        settings.number("RATE", 0.5, 0, 1),
        settings.duration(
            "INTERVAL", Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofHours(1)),
        settings.path("DATA_DIR", Path.of("data")),
        settings.choice("LOG_LEVEL", "INFO", "INFO", "DEBUG"));
  }
}
