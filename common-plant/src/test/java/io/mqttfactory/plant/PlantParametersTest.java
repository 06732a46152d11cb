package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantParametersTest {

  private static final Path FILE = Path.of("..", "config", "plant.json");

  @Test
  void areTheDefaultsInTheFileThatIsDelivered() throws IOException {
    byte[] file = Files.readAllBytes(FILE);

    assertThat(PlantParameters.parse(file)).isEqualTo(PlantParameters.defaults());
    assertThat(members("", Json.readObject(file)))
        .isEqualTo(members("", Json.readObject(Json.write(PlantParameters.defaults()))));
  }

  @Test
  void keepTheDefaultOfWhatTheFileLeavesOut() {
    PlantParameters parameters = parse("{\"line\":{\"target_speed\":90},\"hall\":{}}");

    assertThat(parameters.line().targetSpeed()).isEqualTo(90);
    assertThat(parameters.line().pressure()).isEqualTo(1.25);
    assertThat(parameters.hall()).isEqualTo(PlantParameters.defaults().hall());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"line\":{\"pressure\":\"1.2\"}} | line.pressure held \"1.2\", expected a number from 0.1",
        "{\"line\":{\"pressure\":null}} | line.pressure held null, expected a number from 0.1 to 100",
        "{\"line\":{\"pressure\":0}} | line.pressure held 0, expected a number from 0.1 to 100",
        "{\"grid\":{\"frequency\":500}} | grid.frequency held 500, expected a number from 40 to 70",
        "{\"staffing\":{\"night\":1.5}} | staffing.night held 1.5, expected a whole number from 0",
        "{\"line\":{\"presure\":1}} | line.presure held 1, expected one of ideal_cycle_time, target",
        "{\"lines\":{}} | lines held {}, expected one of line, drive, power, grid, hall, staffing",
        "{\"line\":7} | line held 7, expected an object",
        "{\"line\":{\"target_speed\":130}} | line.target_speed held 130.0, expected at most the rated",
        "{\"hall\":{\"volume\":10}} | hall.volume held 10.0, expected at least a sixtieth",
        "[] | expected a JSON object"
      })
  void refuseWhatDoesNotFitAndNameIt(String json, String message) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nameAllProblemsAtOnce() {
    assertThatThrownBy(
            () -> parse("{\"line\":{\"pressure\":-1},\"drive\":{\"vibration\":true},\"x\":1}"))
        .hasMessageContaining("line.pressure held -1")
        .hasMessageContaining("drive.vibration held true")
        .hasMessageContaining("x held 1");
  }

  private static PlantParameters parse(String json) {
    return PlantParameters.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> members(String path, JsonNode tree) {
    Set<String> names = new TreeSet<>();
    tree.properties()
        .forEach(
            member -> {
              names.add(path + member.getKey());
              names.addAll(members(path + member.getKey() + ".", member.getValue()));
            });
    return names;
  }
}
