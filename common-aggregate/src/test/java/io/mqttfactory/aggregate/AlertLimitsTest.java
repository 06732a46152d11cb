package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.CriticalAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertLimitsTest {

  private Memory memory = Memory.NONE;

  @Test
  void comesOnAboveTheLimitAndGoesOffBelowTheHysteresis() throws IOException {
    Aggregator aggregator = new Aggregator(defaults(), Samples.INTERVALS);

    assertThat(energyAlerts(aggregator, 280)).isEmpty();
    assertThat(energyAlerts(aggregator, 291.4))
        .containsExactly("Average power 291.4 kW is above 280 kW");
    assertThat(energyAlerts(aggregator, 275))
        .containsExactly("Average power 275.0 kW is not yet below 275 kW");
    assertThat(energyAlerts(aggregator, 274.9)).isEmpty();
    assertThat(energyAlerts(aggregator, 279)).isEmpty();
  }

  @Test
  void isNotForgottenWhileTheSourceIsSilent() throws IOException {
    Aggregator aggregator = new Aggregator(defaults(), Samples.INTERVALS);
    energyAlerts(aggregator, 300);

    Draft silent = aggregator.aggregate(Samples.ofEnergy(), memory);
    memory = silent.after();
    assertThat(silent.alerts()).noneMatch(alert -> alert.type() == AlertType.ENERGY);

    assertThat(energyAlerts(aggregator, 278)).hasSize(1);
  }

  @Test
  void survivesARestartAsJson() throws IOException {
    Aggregator aggregator = new Aggregator(defaults(), Samples.INTERVALS);
    energyAlerts(aggregator, 300);

    Memory restored = Json.read(Json.write(memory), Memory.class);

    assertThat(restored).isEqualTo(memory);
    assertThat(restored.alerts()).isNotEmpty();
    assertThat(restored.noise()).isNotEmpty();
    assertThat(Json.read("{}".getBytes(StandardCharsets.UTF_8), Memory.class))
        .isEqualTo(Memory.NONE);
  }

  @Test
  void forgetsALimitThatIsNoLongerThere() throws IOException {
    energyAlerts(new Aggregator(defaults(), Samples.INTERVALS), 300);
    energyAlerts(new Aggregator(AlertLimits.NONE, Samples.INTERVALS), 300);

    assertThat(memory.alerts()).isEmpty();
  }

  @Test
  void hasTheLimitsOfTheContractByDefault() throws IOException {
    assertThat(defaults().limits())
        .extracting(AlertLimit::id, AlertLimit::severity)
        .containsExactly(
            tuple("average_power above 280", AlarmPriority.HIGH),
            tuple("average_power_factor below 0.8", AlarmPriority.MEDIUM),
            tuple("grid_stability below 80", AlarmPriority.HIGH),
            tuple("average_co2 above 800", AlarmPriority.MEDIUM),
            tuple("average_air_quality above 100", AlarmPriority.HIGH),
            tuple("average_comfort below 70", AlarmPriority.LOW));
  }

  @Test
  void turnsTheFacilityUnhealthyOnlyIfOneIsHigh() {
    AlertLimits limits =
        AlertLimits.parse(bytes("[{'figure':'grid_stability','below':80,'severity':'high'}]"));
    Aggregator aggregator = new Aggregator(limits, Samples.INTERVALS);
    WindowReadings whole =
        new WindowReadings(
            Samples.WINDOW,
            List.of(
                Samples.energy(0, 250.0, GridStatus.VOLTAGE_SAG),
                Samples.energy(3, 250.0, GridStatus.NORMAL)),
            List.of(Samples.noise(1, 60.0), Samples.noise(5, 60.0)),
            List.of(Samples.running(0, 1), Samples.running(2, 1), Samples.running(4, 1)),
            Optional.empty());

    Draft draft = aggregator.aggregate(whole, memory);

    assertThat(draft.alerts())
        .containsExactly(
            new CriticalAlert(
                AlertType.ENERGY, AlarmPriority.HIGH, "Grid stability 50.0 % is below 80 %"));
    assertThat(draft.status().overallHealth()).isFalse();
    assertThat(
            new Aggregator(AlertLimits.NONE, Samples.INTERVALS)
                .aggregate(whole, memory)
                .status()
                .overallHealth())
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a text | 5 | limits held 5, expected a list of limits",
        "an unknown figure | [{'figure':'power','above':1,'severity':'low'}]"
            + " | limits.0.figure held \"\"power\"\", expected one of average_power,",
        "a number in quotes | [{'figure':'average_co2','above':'8','severity':'low'}]"
            + " | limits.0.above held \"\"8\"\", expected a number",
        "no side | [{'figure':'average_co2','severity':'low'}]"
            + " | expected either above or below, and only one of them",
        "no severity | [{'figure':'average_co2','above':8}]"
            + " | limits.0.severity held nothing, expected one of high, medium, low",
        "a negative hysteresis"
            + " | [{'figure':'average_co2','above':8,'hysteresis':-1,'severity':'low'}]"
            + " | limits.0.hysteresis held -1, expected a number from 0",
        "a typing error | [{'figure':'average_co2','above':8,'severety':'low'}]"
            + " | limits.0.severety held \"\"low\"\", expected no such member",
        "the same limit twice | [{'figure':'average_co2','above':8,'severity':'low'},"
            + "{'figure':'average_co2','above':8,'severity':'high'}]"
            + " | expected another limit than one before it",
      })
  void namesWhatIsWrong(String description, String limits, String message) {
    assertThatThrownBy(() -> AlertLimits.parse(bytes(limits)))
        .as(description)
        .hasMessageContaining(message.replace("\"\"", "\""));
  }

  private List<String> energyAlerts(Aggregator aggregator, double power) {
    Draft draft =
        aggregator.aggregate(
            Samples.ofEnergy(
                Samples.power(0, power), Samples.power(3, power), Samples.power(6, power)),
            memory);
    memory = draft.after();
    return draft.alerts().stream()
        .filter(alert -> alert.type() == AlertType.ENERGY)
        .map(CriticalAlert::message)
        .toList();
  }

  private static AlertLimits defaults() throws IOException {
    return AlertLimits.parse(Files.readAllBytes(Path.of("..", "config", "bridge-alerts.json")));
  }

  private static byte[] bytes(String limits) {
    return ("{'limits':" + limits + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
