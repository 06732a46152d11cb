package io.mqttfactory.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.model.Tag;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/schemas says what the records are on the wire. */
class PayloadSchemasTest {

  private static final String ITEMS = "io.mqttfactory.analytics.web.";

  private final PayloadSchemas schemas = PayloadSchemas.ofProject();

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void aSchemaHasTheMembersOfItsRecordWithTheirTypes(String name, Class<?> record) {
    assertThat(RecordShape.differences(schemas, record, item(name))).isEmpty();
  }

  static List<Arguments> records() throws ClassNotFoundException {
    return List.of(
        arguments("line-reading", LineReading.class),
        arguments("energy-reading", EnergyReading.class),
        arguments("environment-reading", EnvironmentReading.class),
        arguments("aggregate", Aggregate.class),
        arguments("alarm-state", AlarmSnapshot.class),
        arguments("offer", DeliveryOffer.class),
        arguments("acknowledgement", DeliveryAcknowledgement.class),
        arguments("faults", Fault.class),
        arguments("predictions", Class.forName(ITEMS + "PredictionItem")),
        arguments("insights", Class.forName(ITEMS + "InsightItem")),
        arguments("status-info", StatusInfo.class));
  }

  @Test
  void everySchemaBelongsToARecord() throws ClassNotFoundException {
    Set<String> known = new TreeSet<>(Set.of("common", "status"));
    records().forEach(pair -> known.add((String) pair.get()[0]));

    assertThat(schemas.all().keySet()).isEqualTo(known);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tags")
  void aMeasurementHasTheRangeAndUnitOfItsTag(String name, Tag<?> tag) {
    JsonNode schema = schemas.tree(name);
    for (String level : tag.path().split("\\.")) {
      schema = schema.path("properties").path(level);
    }

    assertThat(expectation(schema)).isEqualTo(tag.expectation());
  }

  static Stream<Arguments> tags() {
    return ReadingType.ALL.stream()
        .flatMap(type -> type.tags().stream().map(tag -> arguments(nameOf(type), tag)));
  }

  private static String nameOf(ReadingType<?> type) {
    return type.topic().replace("factory/", "").replace("line1", "line") + "-reading";
  }

  /** In the words of {@link Tag#expectation()}. */
  private static String expectation(JsonNode schema) {
    if (schema.has("enum")) {
      List<String> texts = new ArrayList<>();
      schema.path("enum").forEach(text -> texts.add(text.asText()));
      return "one of " + String.join(", ", texts.subList(0, texts.size() - 1));
    }
    String range = schema.path("minimum").asText() + " to " + schema.path("maximum").asText();
    String unit = schema.has("unit") ? " " + schema.path("unit").asText() : "";
    return switch (schema.path("type").path(0).asText()) {
      case "boolean" -> "true or false";
      case "integer" -> "a whole number from " + range;
      default -> "a number from " + range + unit;
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writtenWhole")
  void whatIsWrittenWholeIsRequiredWhole(String name, Set<String> optional) {
    Set<String> members = new TreeSet<>();
    item(name).path("properties").fieldNames().forEachRemaining(members::add);
    Set<String> required = new TreeSet<>(optional);
    item(name).path("required").forEach(member -> required.add(member.asText()));

    assertThat(required).isEqualTo(members);
  }

  static List<Arguments> writtenWhole() {
    return List.of(
        arguments("alarm-state", Set.of()),
        arguments("offer", Set.of()),
        arguments("acknowledgement", Set.of()),
        arguments("faults", Set.of()),
        arguments("predictions", Set.of()),
        arguments("insights", Set.of()),
        arguments("status-info", Set.of("http")));
  }

  @Test
  void everyExampleIsValid() {
    schemas.all().keySet().stream()
        .filter(name -> !name.equals("common"))
        .forEach(
            name -> {
              JsonNode examples = schemas.tree(name).path("examples");
              assertThat(examples).describedAs(name).isNotEmpty();
              examples.forEach(example -> assertThat(schemas.problems(name, example)).isEmpty());
            });
  }

  /** The schema of what a list is made of, or the schema itself. */
  private JsonNode item(String name) {
    JsonNode schema = schemas.tree(name);
    return schema.path("type").asText().equals("array") ? schema.path("items") : schema;
  }
}
