package io.mqttfactory.model;

import static io.mqttfactory.model.Payloads.bytes;
import static io.mqttfactory.model.Payloads.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingRoundTripTest {

  @Test
  void writesALineReadingByteForByteAsSpecified() {
    String extended =
        Payloads.LINE.replace(
            "\"running\"}",
            """
            "running","good_count":1230,"reject_count":17,"state":"Execute",\
            "planned_production_time":37800.0,"run_time":36120.5,"ideal_cycle_time":0.5}""");

    assertThat(written(valid(ReadingType.LINE, extended))).isEqualTo(extended);
  }

  @Test
  void writesAnEnergyReadingByteForByteAsSpecified() {
    assertThat(written(valid(ReadingType.ENERGY, Payloads.ENERGY))).isEqualTo(Payloads.ENERGY);
  }

  @Test
  void writesAnEnvironmentReadingByteForByteAsSpecified() {
    String extended =
        Payloads.ENVIRONMENT.replace(
            "\"comfort_index\":87.2}",
            """
            "comfort_index":87.2,"air_pressure":1013.2,"light_level":540.0,\
            "particulates":{"pm2_5":8.1,"pm10":14.2},"wind":{"speed":3.4,"direction":270.0},\
            "uv_index":1.2}""");

    assertThat(written(valid(ReadingType.ENVIRONMENT, extended))).isEqualTo(extended);
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        arguments(ReadingType.LINE, Payloads.LINE),
        arguments(ReadingType.ENERGY, Payloads.ENERGY),
        arguments(ReadingType.ENVIRONMENT, Payloads.ENVIRONMENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void keepsEveryMemberOfTheSpecificationsExample(ReadingType<?> type, String example) {
    ObjectNode read = Json.readObject(bytes(example));

    ObjectNode back = Json.readObject(bytes(written(valid(type, example))));

    read.properties()
        .forEach(member -> assertThat(back.get(member.getKey())).isEqualTo(member.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void readsBackWhatItWrote(ReadingType<?> type, String example) {
    Reading reading = valid(type, example);

    assertThat((Reading) valid(type, written(reading))).isEqualTo(reading);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void changesNothingButTheStamp(ReadingType<?> type, String example) {
    Reading reading = valid(type, example);
    Stamp other =
        Stamp.of(Instant.parse("2026-03-04T09:30:00.5Z"), type.source(), "other", 1)
            .recordedAt(Instant.parse("2018-01-01T00:15:00Z"));

    Reading restamped = reading.withStamp(other);

    assertThat(restamped.stamp()).isEqualTo(other);
    assertThat(restamped.withStamp(reading.stamp())).isEqualTo(reading);
  }

  @Test
  void writesUnknownMeasurementsAsNullAndLeavesTheAbsentPartsOfTheStampOut() {
    EnvironmentReading reading =
        valid(
            ReadingType.ENVIRONMENT, "{\"plc_id\":\"PLC3\",\"timestamp\":\"2024-01-15T10:30:00\"}");

    assertThat(written(reading))
        .isEqualTo(
            """
            {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC3","temperature":null,\
            "humidity":null,"co2_level":null,"air_quality":{"index":null,"status":null},\
            "noise_level":null,"comfort_index":null,"air_pressure":null,"light_level":null,\
            "particulates":{"pm2_5":null,"pm10":null},"wind":{"speed":null,"direction":null},\
            "uv_index":null}""");
  }

  @Test
  void writesWhenARecordedValueWasMeasured() {
    Stamp stamp =
        Stamp.of(Instant.parse("2024-01-15T10:30:00Z"), "PLC2", "e1", 1)
            .recordedAt(Instant.parse("2018-01-01T00:15:00Z"));
    EnergyReading reading = valid(ReadingType.ENERGY, Payloads.ENERGY).withStamp(stamp);

    assertThat(written(reading))
        .startsWith(
            """
            {"timestamp":"2024-01-15T10:30:00.000Z","plc_id":"PLC2","epoch":"e1","sequence":1,\
            "recorded_at":"2018-01-01T00:15:00.000Z","power_consumption\"""");
    assertThat(valid(ReadingType.ENERGY, written(reading)).stamp()).isEqualTo(stamp);
  }

  static Stream<Arguments> everyTag() {
    List<Arguments> tags = new ArrayList<>();
    for (ReadingType<?> type : ReadingType.ALL) {
      type.tags().forEach(tag -> tags.add(arguments(type + " " + tag.path(), type, tag)));
    }
    return tags.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyTag")
  <R extends Reading> void aTagReadsTheMemberAtItsPathAndNoOther(
      String what, ReadingType<R> type, Tag<R> tag) {
    Object value = sample(tag);
    ObjectNode tree = Json.newObject();
    tree.put("timestamp", "2024-01-15T10:30:00Z").put("plc_id", type.source());
    int dot = tag.path().indexOf('.');
    ObjectNode parent = dot < 0 ? tree : tree.putObject(tag.path().substring(0, dot));
    parent.putPOJO(tag.path().substring(dot + 1), value);

    R reading = valid(type, new String(Json.write(tree), StandardCharsets.UTF_8));

    for (Tag<R> other : type.tags()) {
      assertThat(other.valueIn(reading)).isEqualTo(other == tag ? value : null);
    }
    JsonNode back = Json.readObject(Json.write(reading)).at(tag.pointer());
    assertThat(back.asText()).isEqualTo(value.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyTag")
  <R extends Reading> void aTagHasNamesThatSuitColumnsAndPages(
      String what, ReadingType<R> type, Tag<R> tag) {
    assertThat(tag.name()).matches("[a-z][a-z0-9_]*");
    assertThat(type.tags().stream().filter(other -> other.name().equals(tag.name()))).hasSize(1);
    assertThat(type.tags().stream().filter(other -> other.path().equals(tag.path()))).hasSize(1);
    assertThat(tag.unit()).isEqualTo(SafeText.of(tag.unit()));
    assertThat(tag.expectation()).isNotBlank();
  }

  private static Object sample(Tag<?> tag) {
    return switch (tag.kind()) {
      case NUMBER -> tag.max();
      case COUNT -> (long) tag.max();
      case FLAG -> true;
      case TEXT -> tag.allowed().get(tag.allowed().size() - 1);
    };
  }

  private static String written(Reading reading) {
    return new String(Json.write(reading), StandardCharsets.UTF_8);
  }
}
