package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the bridge publishes is what the contract shows. */
class AggregateOnTheWireTest {

  /** The example of the specification. */
  private static final String EXAMPLE =
      """
      {"timestamp":"2024-01-15T10:30:10.012Z","bridge_id":"Bridge","epoch":"77aa01bc","sequence":88,
       "revision":0,"window_start":"2024-01-15T10:30:00.000Z","window_end":"2024-01-15T10:30:10.000Z",
       "aggregation_period":10,
       "data_points":{"energy_samples":3,"environment_samples":3,"line_samples":5},
       "energy_analytics":{"power_consumption":{"average":265.2,"min":260.1,"max":271.9,"trend":"stable"},
        "power_factor":{"average":0.867,"min":0.861},"efficiency":{"average":85.4},
        "frequency":{"average":50.01,"min":49.99,"max":50.02},
        "voltage_unbalance":0.29,"current_unbalance":0.21,"demand_peak":274.1,"grid_stability":100.0,
        "energy_total":12847.3},
       "environment_analytics":{"temperature":{"average":23.1,"min":23.0,"max":23.2,"trend":"stable"},
        "humidity":{"average":47.8,"min":47.1,"max":48.3},
        "co2_level":{"average":456.0,"max":461.0,"trend":"stable"},
        "air_quality":{"average_index":29.1,"max_index":30.2},"comfort_index":{"average":86.8,"min":86.1},
        "noise_level":{"average":67.3,"max":71.0},"particulates":{"pm2_5":8.1,"pm10":14.2}},
       "production_analytics":{"line_speed":{"average":105.2},"quality_rate":{"average":98.7},
        "temperature":{"average":26.8,"min":26.5,"max":27.0,"trend":"stable"},
        "pressure":{"average":1.25,"min":1.22,"max":1.28},
        "vibration":{"average":0.45,"max":0.47,"trend":"stable"},"good_count":17,"reject_count":0,
        "status_seconds":{"running":10},
        "oee":{"availability":1.0,"performance":0.95,"quality":1.0,"oee":0.95}},
       "critical_alerts":[],
       "facility_status":{"energy_efficiency":85.4,"environmental_comfort":86.8,"overall_health":true}}
      """;

  private static final Set<String> EXPECTED_POINTS =
      Set.of(
          "data_points.energy_expected",
          "data_points.environment_expected",
          "data_points.line_expected");

  private final Aggregate aggregate =
      new Aggregator(AlertLimits.NONE, Samples.INTERVALS)
          .aggregate(
              new WindowReadings(
                  Samples.WINDOW,
                  List.of(Samples.power(0, 250), Samples.power(3, 250)),
                  List.of(Samples.noise(1, 60.0), Samples.noise(5, 60.0)),
                  List.of(Samples.running(1, 3), Samples.running(3, 6), Samples.running(5, 9)),
                  Optional.of(Samples.running(-1, 0))),
              Memory.NONE)
          .aggregate(Samples.at(10.012), "Bridge", 0)
          .numbered("77aa01bc", 88);

  @Test
  void hasTheMembersOfTheContractAndHowManyReadingsWereExpectedAndTheStates() {
    Set<String> expected = members("", Json.readObject(bytes(EXAMPLE)));
    expected.addAll(EXPECTED_POINTS);
    expected.add("production_analytics.state_seconds.Execute");

    assertThat(members("", Json.readObject(Json.write(aggregate)))).isEqualTo(expected);
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(parse(Json.write(aggregate))).isEqualTo(aggregate);
  }

  @Test
  void ofTheContractIsRead() {
    Aggregate example = parse(bytes(EXAMPLE));

    assertThat(members("", Json.readObject(Json.write(example))))
        .isEqualTo(members("", Json.readObject(bytes(EXAMPLE))));
    assertThat(example.productionAnalytics().statusSeconds()).containsEntry("running", 10.0);
    assertThat(example.energyAnalytics().energyTotal()).isEqualTo(12_847.3);
  }

  @Test
  void fitsItsSchema() {
    PayloadSchemas schemas = PayloadSchemas.ofProject();

    assertThat(schemas.problems("aggregate", Json.write(aggregate))).isEmpty();
    assertThat(schemas.problems("aggregate", bytes(EXAMPLE))).isEmpty();
  }

  private static Aggregate parse(byte[] payload) {
    ParsedReading<Aggregate> parsed = AggregateFeed.CLOUD.parse(payload);
    if (parsed instanceof ParsedReading.Valid<Aggregate> valid) {
      return valid.reading();
    }
    throw new AssertionError(parsed.toString());
  }

  /** The paths of all members that are not objects. */
  private static Set<String> members(String path, JsonNode node) {
    if (!node.isObject()) {
      return new TreeSet<>(Set.of(path));
    }
    Set<String> members = new TreeSet<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String nested = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      members.addAll(members(nested, member.getValue()));
    }
    return members;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
