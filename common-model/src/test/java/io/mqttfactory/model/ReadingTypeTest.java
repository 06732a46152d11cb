package io.mqttfactory.model;

import static io.mqttfactory.model.Payloads.bytes;
import static io.mqttfactory.model.Payloads.invalid;
import static io.mqttfactory.model.Payloads.line;
import static io.mqttfactory.model.Payloads.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTypeTest {

  private static final ReadingKey KEY = new ReadingKey("PLC1", "e1", 7);

  private static final String SPEED = "expected a number from 0 to 10000 units/min";
  private static final String COUNT = "expected a whole number from 0 to 9007199254740991";
  private static final String STATUS = "expected one of running, idle, stopped, alarm, maintenance";
  private static final String TIME = "expected an ISO 8601 time from 1970 to 2199 as text";
  private static final String EPOCH = "expected a text of 1 to 64 letters, digits and hyphens";
  private static final String PLC = "expected \"PLC1\", the source of factory/line1";

  static Stream<Arguments> contentThatDoesNotFit() {
    return Stream.of(
        arguments(
            "a quoted number", "\"line_speed\":\"12\"", "line_speed held \"12\" (text), " + SPEED),
        arguments(
            "an empty text as number",
            "\"line_speed\":\"\"",
            "line_speed held \"\" (text), " + SPEED),
        arguments(
            "a number that is infinite as a double",
            "\"line_speed\":1e999",
            "line_speed held Infinity, " + SPEED),
        arguments(
            "and negative so", "\"line_speed\":-1e999", "line_speed held -Infinity, " + SPEED),
        arguments(
            "a number below its range", "\"line_speed\":-0.1", "line_speed held -0.1, " + SPEED),
        arguments(
            "a number above its range",
            "\"line_speed\":10000.1",
            "line_speed held 10000.1, " + SPEED),
        arguments("a list as number", "\"line_speed\":[1]", "line_speed held a list, " + SPEED),
        arguments(
            "an object as number", "\"line_speed\":{}", "line_speed held an object, " + SPEED),
        arguments("true as number", "\"line_speed\":true", "line_speed held true, " + SPEED),
        arguments(
            "a fraction as count",
            "\"production_count\":1.5",
            "production_count held 1.5, " + COUNT),
        arguments(
            "a negative count", "\"production_count\":-1", "production_count held -1, " + COUNT),
        arguments(
            "a count above the largest long",
            "\"production_count\":9223372036854775808",
            "production_count held 9223372036854775808, " + COUNT),
        arguments(
            "a count that a double cannot hold",
            "\"production_count\":9007199254740993",
            "production_count held 9007199254740993, " + COUNT),
        arguments("a number as flag", "\"alarm\":1", "alarm held 1, expected true or false"),
        arguments(
            "a text as flag",
            "\"alarm\":\"true\"",
            "alarm held \"true\" (text), expected true or false"),
        arguments(
            "an unknown status",
            "\"status\":\"flying\"",
            "status held \"flying\" (text), " + STATUS),
        arguments(
            "a status in another case",
            "\"status\":\"RUNNING\"",
            "status held \"RUNNING\" (text), " + STATUS),
        arguments("a number as status", "\"status\":1", "status held 1, " + STATUS),
        arguments(
            "an escape sequence",
            "\"status\":\"\\u001b[31m\"",
            "status held \"\uFFFD[31m\" (text), " + STATUS),
        arguments(
            "a lone surrogate",
            "\"status\":\"\\ud800\"",
            "status held \"\uFFFD\" (text), " + STATUS),
        arguments(
            "a long text",
            "\"status\":\"" + "a".repeat(4_000) + "\"",
            "status held \"" + "a".repeat(80) + "…\" (text), " + STATUS),
        arguments("a number as recorded time", "\"recorded_at\":5", "recorded_at held 5, " + TIME),
        arguments(
            "two members at once",
            "\"quality_rate\":101,\"pressure\":-1",
            "pressure held -1, expected a number from 0 to 1000 bar; quality_rate held 101, expected a number from 0 to 100 %"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contentThatDoesNotFit")
  void saysWhichMemberHeldWhatAndStillKnowsTheKey(String what, String members, String reason) {
    ParsedReading.Invalid<?> parsed = invalid(ReadingType.LINE, bytes(line(members)));

    assertThat(parsed.reason()).isEqualTo(reason);
    assertThat(parsed.key()).contains(KEY);
  }

  static Stream<Arguments> withoutAKey() {
    return Stream.of(
        arguments("no bytes", "", "the document is empty, expected a JSON object"),
        arguments("blanks", " \n", "the document is empty, expected a JSON object"),
        arguments("null", "null", "the document is null, expected a JSON object"),
        arguments("a list", "[{}]", "the document is a list, expected a JSON object"),
        arguments("a number", "12", "the document is 12, expected a JSON object"),
        arguments("a text", "\"on\"", "the document is \"on\" (text), expected a JSON object"),
        arguments("no members", "{}", "plc_id held nothing, " + PLC),
        arguments("another source", "{\"plc_id\":\"PLC2\"}", "plc_id held \"PLC2\" (text), " + PLC),
        arguments("a number as source", "{\"plc_id\":1}", "plc_id held 1, " + PLC),
        arguments("no time", "{\"plc_id\":\"PLC1\"}", "timestamp held nothing, " + TIME),
        arguments(
            "null as time",
            "{\"plc_id\":\"PLC1\",\"timestamp\":null}",
            "timestamp held null, " + TIME),
        arguments(
            "milliseconds as time",
            "{\"plc_id\":\"PLC1\",\"timestamp\":1705314600000}",
            "timestamp held 1705314600000, " + TIME),
        arguments(
            "no time at all",
            "{\"plc_id\":\"PLC1\",\"timestamp\":\"soon\"}",
            "timestamp held \"soon\" (text), " + TIME),
        arguments(
            "an epoch alone",
            "{\"plc_id\":\"PLC1\",\"epoch\":\"a\"}",
            "sequence held nothing, expected a whole number from 1"),
        arguments(
            "a sequence alone",
            "{\"plc_id\":\"PLC1\",\"sequence\":1}",
            "epoch held nothing, " + EPOCH),
        arguments(
            "an epoch with blanks",
            "{\"plc_id\":\"PLC1\",\"epoch\":\"a b\",\"sequence\":1}",
            "epoch held \"a b\" (text), " + EPOCH),
        arguments(
            "a number as epoch",
            "{\"plc_id\":\"PLC1\",\"epoch\":1,\"sequence\":1}",
            "epoch held 1, " + EPOCH),
        arguments("sequence 0", sequence("0"), "sequence held 0, expected a whole number from 1"),
        arguments(
            "a fraction as sequence",
            sequence("1.0"),
            "sequence held 1.0, expected a whole number from 1"),
        arguments(
            "a quoted sequence",
            sequence("\"1\""),
            "sequence held \"1\" (text), expected a whole number from 1"),
        arguments(
            "a sequence above the largest long",
            sequence("9223372036854775808"),
            "sequence held 9223372036854775808, expected a whole number from 1"),
        arguments(
            "more than 64 KiB",
            "{\"x\":\"" + "y".repeat(1_000_000) + "\"}",
            "the document has 1000008 bytes, expected at most 65536"),
        arguments(
            "a hundred thousand levels",
            "[".repeat(100_000),
            "the document has 100000 bytes, expected at most 65536"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withoutAKey")
  void saysWhyThereIsNotEvenAKey(String what, String payload, String reason) {
    ParsedReading.Invalid<?> parsed = invalid(ReadingType.LINE, bytes(payload));

    assertThat(parsed.reason()).isEqualTo(reason);
    assertThat(parsed.key()).isEmpty();
  }

  static Stream<Arguments> documentsThatAreNotJson() {
    return Stream.of(
        arguments("NaN", line("\"line_speed\":NaN"), "NaN"),
        arguments("Infinity", line("\"line_speed\":Infinity"), "Infinity"),
        arguments("negative infinity", line("\"line_speed\":-Infinity"), "-Infinity"),
        arguments("a hexadecimal number", line("\"line_speed\":0x10"), "'x'"),
        arguments("a leading zero", line("\"line_speed\":007"), "Leading zeroes"),
        arguments("a plus sign", line("\"line_speed\":+1"), "'+'"),
        arguments(
            "a number of 65 digits", line("\"x\":" + "1".repeat(65)), "Number value length (65)"),
        arguments(
            "a text of 5000 characters",
            line("\"x\":\"" + "y".repeat(5_000) + "\""),
            "String value length (5000)"),
        arguments(
            "a name of 5000 characters",
            line("\"" + "n".repeat(5_000) + "\":1"),
            "Name length (5000)"),
        arguments(
            "17 levels", line("\"x\":" + "[".repeat(16) + "]".repeat(16)), "nesting depth (17)"),
        arguments(
            "the same member twice",
            line("\"alarm\":true,\"alarm\":true"),
            "Duplicate field 'alarm'"),
        arguments("the key twice", line("\"sequence\":8"), "Duplicate field 'sequence'"),
        arguments("a second document", line("\"alarm\":true") + "{}", "Trailing token"),
        arguments("words behind it", line("\"alarm\":true") + " end", "Unrecognized token 'end'"),
        arguments("a trailing comma", line("\"alarm\":true,"), "'}'"),
        arguments("a comment", line("// no\n\"alarm\":true"), "comment"),
        arguments("apostrophes", line("'alarm':true"), "'''"),
        arguments("an unknown escape", line("\"x\":\"\\q\""), "escape 'q'"),
        arguments("a line break in a text", line("\"x\":\"a\nb\""), "CTRL-CHAR, code 10"),
        arguments("NUL in a text", line("\"x\":\"a\0b\""), "CTRL-CHAR, code 0"),
        arguments("NUL alone", "\0", "CTRL-CHAR, code 0"),
        arguments("a byte order mark", "\uFEFF" + line("\"alarm\":true"), "0xfeff"),
        arguments("half a document", line("\"alarm\":true").substring(0, 60), "end-of-input"),
        arguments("plain words", "out of order", "Unrecognized token 'out'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documentsThatAreNotJson")
  void refusesWhatIsNotStrictJson(String what, String payload, String detail) {
    ParsedReading.Invalid<?> parsed = invalid(ReadingType.LINE, bytes(payload));

    assertThat(parsed.reason())
        .startsWith("the document is not the JSON that is accepted here")
        .contains(detail)
        .doesNotContain("character -1");
    assertThat(parsed.key()).isEmpty();
  }

  static Stream<Arguments> bytesThatAreNotUtf8() {
    return Stream.of(
        arguments("a byte that never occurs", new byte[] {'{', '"', (byte) 0xFF, '"', '}'}),
        arguments(
            "an encoded surrogate", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
        arguments("an overlong slash", new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}),
        arguments("half a character", new byte[] {'"', (byte) 0xC3}),
        arguments("UTF-16", Payloads.LINE.getBytes(StandardCharsets.UTF_16)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bytesThatAreNotUtf8")
  void refusesWhatIsNotUtf8(String what, byte[] payload) {
    assertThat(invalid(ReadingType.LINE, payload).reason()).isEqualTo("the document is not UTF-8");
  }

  static Stream<Arguments> whatIsTakenAllTheSame() {
    return Stream.of(
        arguments("unknown members", line("\"colour\":\"red\",\"line_speed\":1"), 1.0),
        arguments(
            "the record's own names", line("\"stamp\":{},\"lineSpeed\":2,\"line_speed\":1"), 1.0),
        arguments(
            "16 levels in an unknown member",
            line("\"x\":" + "[".repeat(15) + "]".repeat(15) + ",\"line_speed\":1"),
            1.0),
        arguments(
            "a lone surrogate in an unknown member",
            line("\"x\":\"\\udc00\",\"line_speed\":1"),
            1.0),
        arguments("an exponent", line("\"line_speed\":1.5e3"), 1500.0),
        arguments("a number of 64 digits", line("\"line_speed\":0." + "1".repeat(62)), 1.0 / 9),
        arguments("blanks around", " \r\n\t" + line("\"line_speed\":1") + "\n", 1.0),
        arguments("null", line("\"line_speed\":null"), null),
        arguments("nothing", line("\"colour\":1"), null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsTakenAllTheSame")
  void takesWhatIsUnusualButFine(String what, String payload, Double lineSpeed) {
    LineReading reading = valid(ReadingType.LINE, payload);

    assertThat(reading.lineSpeed()).isEqualTo(lineSpeed);
    assertThat(reading.stamp().key()).contains(KEY);
  }

  @Test
  void keepsNegativeZero() {
    assertThat(valid(ReadingType.LINE, line("\"line_speed\":-0.0")).lineSpeed()).isEqualTo(-0.0);
  }

  @Test
  void takesACountThatIsWrittenAsAWholeDouble() {
    assertThat(valid(ReadingType.LINE, line("\"production_count\":3.0")).productionCount())
        .isEqualTo(3);
  }

  static Stream<Arguments> times() {
    return Stream.of(
        arguments(
            "as this system writes it", "2024-01-15T10:30:00.123Z", "2024-01-15T10:30:00.123Z"),
        arguments("without a zone", "2024-01-15T10:30:00.123", "2024-01-15T10:30:00.123Z"),
        arguments("without fractions", "2024-01-15T10:30:00Z", "2024-01-15T10:30:00Z"),
        arguments("without either", "2024-01-15T10:30:00", "2024-01-15T10:30:00Z"),
        arguments("with an offset", "2024-01-15T11:30:00+01:00", "2024-01-15T10:30:00Z"),
        arguments(
            "with nanoseconds", "2024-01-15T10:30:00.123999999Z", "2024-01-15T10:30:00.123Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("times")
  void readsTimesAsOthersWriteThem(String what, String written, Instant meant) {
    String payload = "{\"plc_id\":\"PLC1\",\"timestamp\":\"" + written + "\"}";

    LineReading reading = valid(ReadingType.LINE, payload);

    assertThat(reading.stamp()).isEqualTo(Stamp.unnumbered(meant, "PLC1"));
    assertThat(reading.stamp().key()).isEmpty();
  }

  @Test
  void refusesAGroupThatIsNoObject() {
    String payload =
        """
        {"timestamp":"2024-01-15T10:30:00Z","plc_id":"PLC2","voltages":[400,401,402],"currents":7}""";

    assertThat(invalid(ReadingType.ENERGY, bytes(payload)).reason())
        .isEqualTo("voltages held a list, expected an object; currents held 7, expected an object");
  }

  @Test
  void namesANestedMemberByItsPath() {
    String payload =
        """
        {"timestamp":"2024-01-15T10:30:00Z","plc_id":"PLC2","voltages":{"L2":"400"}}""";

    assertThat(invalid(ReadingType.ENERGY, bytes(payload)).reason())
        .isEqualTo("voltages.L2 held \"400\" (text), expected a number from 0 to 100000 V");
  }

  @Test
  void treatsAnUnknownGroupLikeUnknownMembers() {
    String payload =
        """
        {"timestamp":"2024-01-15T10:30:00Z","plc_id":"PLC2","voltages":null,"currents":{"L1":5}}""";

    EnergyReading reading = valid(ReadingType.ENERGY, payload);

    assertThat(reading.voltages()).isEqualTo(Phases.UNKNOWN);
    assertThat(reading.currents()).isEqualTo(new Phases(5.0, null, null));
  }

  @Test
  void isFoundByItsTopicAndByNothingElse() {
    assertThat(ReadingType.ofTopic("factory/energy")).contains(ReadingType.ENERGY);
    assertThat(ReadingType.ofTopic("factory/energy/")).isEmpty();
    assertThat(ReadingType.ofTopic("$SYS/factory/energy")).isEmpty();
  }

  @Test
  void findsATagByFlatNameAndByPath() {
    assertThat(ReadingType.ENERGY.tag("voltage_l1"))
        .isPresent()
        .isEqualTo(ReadingType.ENERGY.tag("voltages.L1"));
    assertThat(ReadingType.ENERGY.tag("voltages")).isEmpty();
  }

  private static String sequence(String value) {
    return "{\"plc_id\":\"PLC1\",\"epoch\":\"a\",\"sequence\":" + value + "}";
  }
}
