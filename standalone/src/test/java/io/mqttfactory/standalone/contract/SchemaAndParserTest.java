package io.mqttfactory.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Feed;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schema refuses exactly what the parser refuses: each example is changed member by member, and
 * both are asked. Left out by name is what binds several members to each other, which no schema
 * says, and where a parser of anything but readings turns true into a text or cuts a fraction off.
 */
class SchemaAndParserTest {

  private final PayloadSchemas schemas = PayloadSchemas.ofProject();

  @ParameterizedTest(name = "{0}")
  @MethodSource("parsers")
  void agreeOnEveryChangeOfTheExample(String name, Predicate<byte[]> parser, Set<String> excepted) {
    JsonNode example = schemas.tree(name).path("examples").path(0);
    assertThat(parser.test(Json.write(example))).isTrue();

    List<Variant> variants = new Variants(schemas).of(name);

    assertThat(variants).hasSizeGreaterThan(10);
    assertThat(variants)
        .filteredOn(variant -> !excepted.contains(variant.member()))
        .filteredOn(variant -> !excepted.contains(variant.toString()))
        .filteredOn(variant -> isValid(name, variant) != parser.test(variant.payload()))
        .describedAs("one takes it and the other does not")
        .isEmpty();
  }

  private boolean isValid(String name, Variant variant) {
    return schemas.problems(name, variant.document()).isEmpty();
  }

  static List<Arguments> parsers() {
    return List.of(
        arguments("line-reading", feed(ReadingType.LINE), Set.of()),
        arguments("energy-reading", feed(ReadingType.ENERGY), Set.of()),
        arguments("environment-reading", feed(ReadingType.ENVIRONMENT), Set.of()),
        arguments(
            "aggregate",
            feed(AggregateFeed.CLOUD),
            Set.of(
                "/aggregation_period",
                "/production_analytics/good_count holds 7.5",
                "/production_analytics/reject_count holds 7.5",
                "/critical_alerts/0/message holds true",
                "/critical_alerts/0/message holds 7.5")),
        arguments(
            "offer",
            reading(bytes -> Json.read(bytes, DeliveryOffer.class)),
            Set.of("/epochs/0/newest", "/outbox holds true", "/epochs/0/epoch holds true")),
        arguments(
            "acknowledgement",
            reading(bytes -> Json.read(bytes, DeliveryAcknowledgement.class)),
            Set.of("/epoch holds true")),
        arguments(
            "faults",
            reading(bytes -> Fault.readAll(FaultKind.BEARING_WEAR, bytes)),
            Set.of("/0/id holds true")));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-15T10:30:00.000Z       | true  | as written",
        "2024-01-15T10:30:00Z           | true  | without fractions",
        "2024-01-15T10:30:00            | true  | without a zone",
        "2024-01-15T10:30:00.5+02:00    | true  | with an offset",
        "2024-01-15T10:30               | true  | without seconds",
        "1969-12-31T23:59:59Z           | false | before 1970",
        "2200-01-01T00:00:00Z           | false | after 2199",
        "2024-13-15T10:30:00Z           | false | month 13",
        "2024-01-15T25:30:00Z           | false | hour 25",
        "2024-01-15 10:30:00Z           | false | a blank instead of the T",
        "1705314600                     | false | seconds since 1970",
        "yesterday                      | false | a word",
      })
  void agreeOnTimes(String time, boolean valid, String description) {
    byte[] reading =
        "{\"timestamp\":\"%s\",\"plc_id\":\"PLC2\"}"
            .formatted(time)
            .getBytes(StandardCharsets.UTF_8);

    assertThat(feed(ReadingType.ENERGY).test(reading)).isEqualTo(valid);
    assertThat(schemas.problems("energy-reading", reading).isEmpty()).isEqualTo(valid);
  }

  private static Predicate<byte[]> feed(Feed<?> feed) {
    return bytes -> feed.parse(bytes) instanceof ParsedReading.Valid<?>;
  }

  private static Predicate<byte[]> reading(Consumer<byte[]> reader) {
    return bytes -> {
      try {
        reader.accept(bytes);
        return true;
      } catch (PayloadException refused) {
        return false;
      }
    };
  }
}
