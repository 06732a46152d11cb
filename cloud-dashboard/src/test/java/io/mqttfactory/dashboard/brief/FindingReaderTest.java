package io.mqttfactory.dashboard.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingReaderTest {

  @Test
  void readsAPrediction() {
    Finding finding =
        FindingReader.prediction(
            Json.readObject(
                bytes(
                    """
                    {"id":"1","prediction_type":"power_consumption","predicted_value":265.25,
                     "unit":"kW","lower_bound":250,"upper_bound":280,"confidence":0.9,
                     "interval_50":{"lower":260,"upper":270},"horizon":"PT1H",
                     "target_time":"2026-03-04T10:00:00Z","state":"open","unknown":[]}""")));

    assertThat(finding.text())
        .isEqualTo("power consumption in 1 h: 265.3 kW, between 250.0 and 280.0");
    assertThat(finding.confidence()).isEqualTo(0.9);
    assertThat(finding.targetTime()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
  }

  @ParameterizedTest(name = "{0} is said as \"{1}\"")
  @CsvSource({"PT10M, 10 min", "PT1H, 1 h", "PT24H, 24 h", "PT90M, 90 min", "a while, a while"})
  void saysHowFarAhead(String horizon, String said) {
    Finding finding =
        FindingReader.prediction(
            Json.readObject(
                bytes(
                    "{\"prediction_type\":\"co2_level\",\"predicted_value\":7,\"horizon\":\"%s\"}"
                        .formatted(horizon))));

    assertThat(finding.text()).isEqualTo("co2 level in " + said + ": 7.0");
  }

  @Test
  void readsAnInsightWithLittleInIt() {
    Finding finding =
        FindingReader.insight(Json.readObject(bytes("{\"description\":\"All well\\u0007\"}")));

    assertThat(finding.text()).isEqualTo("All well\uFFFD");
    assertThat(finding.confidence()).isNull();
    assertThat(finding.targetTime()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"prediction_type\":\"power\"}",
        "{\"prediction_type\":\"power\",\"predicted_value\":\"1\"}",
        "{\"prediction_type\":\"power\",\"predicted_value\":1e999}",
        "{\"prediction_type\":7,\"predicted_value\":1}"
      })
  void refusesAPredictionThatSaysNothing(String json) {
    assertThatThrownBy(() -> FindingReader.prediction(Json.readObject(bytes(json))))
        .isInstanceOf(PayloadException.class);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
