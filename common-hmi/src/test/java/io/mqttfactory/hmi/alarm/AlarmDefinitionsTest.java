package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmDefinitionsTest {

  private static final String TEXTS =
      "'message':'m','cause':'c','consequence':'q','action':'a','priority':'low'";
  private static final AlarmTags TAGS =
      AlarmTags.of(ReadingType.LINE, ReadingType.ENERGY).withNumber("PLC1", "oee", "%");

  @TempDir private Path folder;

  @Test
  void readsADefinition() {
    AlarmDefinition alarm =
        one(
            "'id':'speed_low','kind':'low','tag':'line_speed','setpoint':90,'deadband':3,"
                + "'on_delay':60,'off_delay':0.5,'suppressed_unless':{'tag':'status','in':['running']}");

    assertThat(alarm.id()).isEqualTo("speed_low");
    assertThat(alarm.source()).isEqualTo("PLC1");
    assertThat(alarm.tag()).isEqualTo("line_speed");
    assertThat(alarm.unit()).isEqualTo("units/min");
    assertThat(alarm.setpoint()).isEqualTo(90);
    assertThat(alarm.onDelay()).isEqualTo(Duration.ofMinutes(1));
    assertThat(alarm.offDelay()).isEqualTo(Duration.ofMillis(500));
    assertThat(alarm.priority()).isEqualTo(AlarmPriority.LOW);
    assertThat(alarm.suppression()).hasValue(new Suppression("status", List.of("running")));
    assertThat(alarm.outOfService()).isFalse();
    assertThat(judge(alarm, Map.of("line_speed", 89.9))).isTrue();
  }

  @Test
  void delaysAndDeadbandMayBeLeftOut() {
    AlarmDefinition alarm = one("'id':'a','kind':'high','tag':'oee','setpoint':1");

    assertThat(alarm.onDelay()).isZero();
    assertThat(alarm.offDelay()).isZero();
    assertThat(judge(alarm, Map.of("oee", 1.0))).isFalse();
  }

  @Test
  void readsExpressionsOverTwoTags() {
    AlarmDefinition share =
        one(
            "'id':'a','kind':'high','tag':'reject_count','divided_by':'production_count','setpoint':0.05");
    AlarmDefinition difference =
        one(
            "'id':'a','kind':'low','tag':'run_time','minus':'planned_production_time','setpoint':-60");

    assertThat(judge(share, Map.of("reject_count", 6L, "production_count", 100L))).isTrue();
    assertThat(share.unit()).isEmpty();
    assertThat(share.tag()).isEmpty();
    assertThat(judge(difference, Map.of("run_time", 39.0, "planned_production_time", 100.0)))
        .isTrue();
    assertThat(difference.unit()).isEqualTo("s");
  }

  @Test
  void readsARateOfChangeWhoseSignIsItsDirection() {
    AlarmDefinition falling =
        one("'id':'a','kind':'rate_of_change','tag':'pressure','setpoint':-0.5,'window':10");

    assertThat(falling.unit()).isEqualTo("bar/min");
    falling.condition().judge(Timeline.START, Map.of("pressure", 2.0), false);
    assertThat(
            falling
                .condition()
                .judge(Timeline.START.plusSeconds(6), Map.of("pressure", 1.9), false)
                .orElseThrow()
                .holds())
        .isTrue();
  }

  @Test
  void readsAFlag() {
    AlarmDefinition alarm =
        one("'id':'a','kind':'discrete','tag':'alarm','equals':[true],'out_of_service':true");

    assertThat(judge(alarm, Map.of("alarm", true))).isTrue();
    assertThat(judge(alarm, Map.of("alarm", false))).isFalse();
    assertThat(alarm.outOfService()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'id':'A b','kind':'stale','source':'PLC1'           | alarms[0].id held "A b", expected a text of the form [a-z0-9_]{1,64}
          'kind':'stale','source':'PLC1'                      | alarms[0].id held nothing, expected a text of the form
          'id':'a','kind':'higher'                            | a.kind held "higher", expected one of high_high, high, low, low_low, rate_of_change, discrete, stale
          'id':'a','kind':'stale','source':'PLC9'             | a.source held "PLC9", expected one of PLC1, PLC2
          'id':'a','kind':'stale','source':'PLC1','on_delay':5 | a.on_delay held 5, expected one of
          'id':'a','kind':'high','tag':'vibratoin','setpoint':1 | a.tag held "vibratoin", expected one of production_count, line_speed, temperature
          'id':'a','kind':'high','tag':'status','setpoint':1  | a.tag held "status", expected one of production_count
          'id':'a','kind':'high','tag':'oee'                  | a.setpoint held nothing, expected a number
          'id':'a','kind':'high','tag':'oee','setpoint':'1'   | a.setpoint held "1", expected a number
          'id':'a','kind':'high','tag':'oee','setpoint':1,'deadband':-1 | a.deadband held -1, expected a number from 0
          'id':'a','kind':'high','tag':'oee','setpoint':1,'on_delay':-1 | a.on_delay held -1, expected seconds from 0 to 86400
          'id':'a','kind':'high','tag':'oee','setpoint':1,'off_delay':'5s' | a.off_delay held "5s", expected seconds
          'id':'a','kind':'high','tag':'oee','setpoint':1,'limit':2 | a.limit held 2, expected one of action, cause
          'id':'a','kind':'high','tag':'oee','setpoint':1,'out_of_service':'yes' | a.out_of_service held "yes", expected true or false
          'id':'a','kind':'high','tag':'oee','minus':'power_consumption','setpoint':1 | a.minus held "power_consumption", expected a value from PLC1
          'id':'a','kind':'high','tag':'oee','minus':'line_speed','divided_by':'pressure','setpoint':1 | a.divided_by held "pressure", expected one of
          'id':'a','kind':'rate_of_change','tag':'oee','setpoint':0,'window':60 | a.setpoint held 0, expected a number per minute other than 0
          'id':'a','kind':'rate_of_change','tag':'oee','setpoint':1 | a.window held nothing, expected seconds from 2 to 86400
          'id':'a','kind':'discrete','tag':'oee','equals':[1] | a.tag held "oee", expected one of alarm, status, state, grid_status
          'id':'a','kind':'discrete','tag':'status','equals':['broken'] | a.equals held ["broken"], expected a list with some of running, idle
          'id':'a','kind':'discrete','tag':'alarm','equals':['true'] | a.equals held ["true"], expected a list with some of true, false
          'id':'a','kind':'discrete','tag':'alarm','equals':[] | a.equals held [], expected a list with some of true, false
          'id':'a','kind':'stale','source':'PLC1','suppressed_unless':'running' | a.suppressed_unless held "running", expected an object
          'id':'a','kind':'stale','source':'PLC1','suppressed_unless':{'tag':'status','is':[]} | a.suppressed_unless.is held [], expected one of in, tag
          """)
  void namesAMistake(String definition, String problem) {
    assertThat(problemsOf("{" + TEXTS + "," + definition + "}")).contains(problem);
  }

  @Test
  void aMistakeIsNamedOnce() {
    assertThat(problemsOf("{" + TEXTS + ",'id':'a','kind':'high','tag':'oee','setpoint':'1'}"))
        .endsWith("alarms.json: a.setpoint held \"1\", expected a number");
  }

  @Test
  void namesPlacesThatNoMessageHas() {
    String definition = "{" + TEXTS + ",'id':'a','kind':'stale','source':'PLC1'}";

    assertThat(problemsOf(definition.replace("'m'", "'{valeu}'"))).contains("a.message held");
    assertThat(problemsOf(definition.replace("'m'", "'{setpoint}'")))
        .contains("since there is no setpoint");
  }

  @Test
  void namesEveryMistakeAtOnce() {
    String problems =
        problemsOf(
            "{'id':'a','kind':'high','tag':'oee','setpoint':1}",
            "{" + TEXTS + ",'id':'a','kind':'stale','source':'PLC1'}",
            "{" + TEXTS + ",'id':'b','kind':'low','tag':'x','setpoint':'y'}",
            "7");

    assertThat(problems)
        .startsWith("the alarm definitions ")
        .contains("alarms.json: ")
        .contains("a.priority held nothing, expected one of high, medium, low; ")
        .contains("a.message held nothing, expected a text of 1 to 300 characters on one line; ")
        .contains("a.cause held nothing")
        .contains("a.consequence held nothing")
        .contains("a.action held nothing")
        .contains("a.id held \"a\", expected an id that no other alarm has")
        .contains("b.tag held \"x\"")
        .contains("b.setpoint held \"y\", expected a number")
        .contains("alarms held")
        .contains("a list of nothing but objects");
  }

  @Test
  void namesMistakesAroundTheDefinitions() throws IOException {
    Path file = Files.writeString(folder.resolve("alarms.json"), "{\"aera\": \"line1\"}");

    assertThatThrownBy(() -> AlarmDefinitions.read(file, "line1", TAGS))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("area held nothing")
        .hasMessageContaining("alarms held nothing, expected a list of definitions")
        .hasMessageContaining("aera held \"line1\", expected one of alarms, area");
  }

  @Test
  void refusesTheAlarmsOfAnotherArea() {
    Path file = DeskRig.write(folder.resolve("alarms.json"), DeskRig.VIBRATION);

    assertThatThrownBy(() -> AlarmDefinitions.read(file, "energy", TAGS))
        .isInstanceOf(StartException.class)
        .hasMessageEndingWith("alarms.json: area held \"line1\", expected one of energy");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> AlarmDefinitions.read(folder.resolve("nothing.json"), "line1", TAGS))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("nothing.json cannot be read (NoSuchFileException)");
  }

  @Test
  void namesAFileThatIsNotJson() throws IOException {
    Path file = Files.writeString(folder.resolve("alarms.json"), "{\"area\": \"line1\",}");

    assertThatThrownBy(() -> AlarmDefinitions.read(file, "line1", TAGS))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("alarms.json: the document is not the JSON that is accepted here");
  }

  private AlarmDefinition one(String definition) {
    return read("{" + TEXTS + "," + definition + "}").alarms().get(0);
  }

  private String problemsOf(String... definitions) {
    return catchThrowableOfType(StartException.class, () -> read(definitions)).getMessage();
  }

  /** With ' for ", to be legible. */
  private AlarmDefinitions read(String... definitions) {
    String[] alarms =
        List.of(definitions).stream().map(d -> d.replace('\'', '"')).toArray(String[]::new);
    Path file = DeskRig.write(folder.resolve("alarms.json"), alarms);
    return AlarmDefinitions.read(file, "line1", TAGS);
  }

  private static boolean judge(AlarmDefinition alarm, Map<String, Object> values) {
    return alarm.condition().judge(Timeline.START, values, false).orElseThrow().holds();
  }
}
