package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a desk knows when its process was killed and starts again. */
class AlarmDeskRestartTest {

  private static final String RETIRED =
      DeskRig.VIBRATION.replace("\"kind\"", "\"out_of_service\": true, \"kind\"");

  @TempDir private Path folder;
  private DeskRig rig;
  private DeskRig restarted;

  @AfterEach
  void close() {
    Stream.of(rig, restarted).filter(open -> open != null).forEach(DeskRig::close);
  }

  static Stream<Arguments> pasts() {
    return Stream.of(
        past(AlarmState.NORMAL, rig -> rig.readVibration(1)),
        past(AlarmState.UNACKNOWLEDGED, rig -> rig.readVibration(3)),
        past(
            AlarmState.ACKNOWLEDGED,
            rig -> {
              rig.readVibration(3);
              rig.desk().acknowledge("vibration_high", "anna");
            }),
        past(
            AlarmState.RETURNED_UNACKNOWLEDGED,
            rig -> {
              rig.readVibration(3);
              rig.readVibration(1);
            }),
        past(
            AlarmState.SHELVED,
            rig -> {
              rig.readVibration(3);
              rig.desk().shelve("vibration_high", "anna", Duration.ofHours(1));
            }));
  }

  private static Arguments past(AlarmState state, Consumer<DeskRig> past) {
    return Arguments.of(state, past);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pasts")
  void allIsAsBefore(AlarmState state, Consumer<DeskRig> past) throws IOException {
    rig = DeskRig.open(folder, DeskRig.ALL);
    past.accept(rig);
    assertThat(rig.state("vibration_high")).isEqualTo(state);
    // Whoever was normal all the time is so since the start.
    boolean isKept = state != AlarmState.NORMAL;

    restarted = rig.afterKill(DeskRig.ALL);

    assertThat(restarted.state("vibration_high")).isEqualTo(state);
    if (isKept) {
      assertThat(restarted.snapshot("vibration_high")).isEqualTo(rig.snapshot("vibration_high"));
    }
    assertThat(restarted.desk().journal("", Long.MAX_VALUE, 100))
        .isEqualTo(rig.desk().journal("", Long.MAX_VALUE, 100));
    assertThat(restarted.desk().summary()).isEqualTo(rig.desk().summary());
  }

  @Test
  void aSuppressedAlarmStaysSo() throws IOException {
    rig = DeskRig.open(folder, DeskRig.ALL);
    rig.read(Map.of("status", "idle"));

    restarted = rig.afterKill(DeskRig.ALL);

    assertThat(restarted.snapshot("speed_low")).isEqualTo(rig.snapshot("speed_low"));
    assertThat(restarted.state("speed_low")).isEqualTo(AlarmState.SUPPRESSED);
  }

  @Test
  void anAlarmThatWasTakenOutOfServiceIsSo() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);

    restarted = rig.afterKill(RETIRED);
    restarted.readVibration(3);

    assertThat(restarted.state("vibration_high")).isEqualTo(AlarmState.OUT_OF_SERVICE);
    assertThat(restarted.desk().journal("", Long.MAX_VALUE, 1).get(0).to())
        .isEqualTo(AlarmState.OUT_OF_SERVICE);
    try (DeskRig again = restarted.afterKill(RETIRED)) {
      assertThat(again.state("vibration_high")).isEqualTo(AlarmState.OUT_OF_SERVICE);
      assertThat(again.desk().journal("", Long.MAX_VALUE, 100)).hasSize(2);
    }
  }

  @Test
  void whatHappenedUnseenWhileShelvedIsKept() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.desk().shelve("vibration_high", "anna", Duration.ofHours(1));
    rig.readVibration(3);

    restarted = rig.afterKill(DeskRig.VIBRATION);
    restarted.desk().tick(rig.clock.instant().plus(Duration.ofHours(1)));

    assertThat(restarted.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(restarted.snapshot("vibration_high").message()).contains("3 mm/s");
  }

  @Test
  void occurrencesAndNumbersGoOn() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);
    rig.readVibration(1);

    restarted = rig.afterKill(DeskRig.VIBRATION);
    restarted.readVibration(3);

    assertThat(restarted.snapshot("vibration_high").occurrence()).isEqualTo(2);
    assertThat(restarted.desk().journal("", Long.MAX_VALUE, 1).get(0).number()).isEqualTo(3);
  }

  @Test
  void anAlarmWithoutDefinitionIsLeftOutAndANewOneIsNormal() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);

    restarted = rig.afterKill(DeskRig.SPEED);

    assertThat(restarted.desk().alarms()).hasSize(1);
    assertThat(restarted.desk().forgotten()).containsExactly("vibration_high");
    assertThat(restarted.state("speed_low")).isEqualTo(AlarmState.NORMAL);
    assertThat(restarted.desk().journal("vibration_high", Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void anAlarmWithoutDefinitionIsToldAtEachStartUntilItIsForgotten() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);
    try (DeskRig first = rig.afterKill(DeskRig.SPEED)) {
      restarted = first.afterKill(DeskRig.SPEED);
    }
    assertThat(restarted.desk().forgotten()).containsExactly("vibration_high");

    restarted.desk().forget("speed_low");
    restarted.desk().forget("vibration_high");

    assertThat(restarted.desk().forgotten()).isEmpty();
    assertThat(restarted.ask("SELECT count(*) FROM alarms")).isEqualTo("0");
  }

  @Test
  void anAlarmWithAnotherSetpointKeepsItsState() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);
    String other = DeskRig.VIBRATION.replace("2.8", "3.5");

    restarted = rig.afterKill(other);

    assertThat(restarted.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    restarted.readVibration(3);
    assertThat(restarted.state("vibration_high")).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void anAlarmThatIsNoLongerSuppressedByDesignIsNormal() throws IOException {
    rig = DeskRig.open(folder, DeskRig.SPEED);
    rig.read(Map.of("status", "idle"));
    String plain = DeskRig.SPEED.replaceAll(",\"suppressed_unless.*", "}");

    restarted = rig.afterKill(plain);

    assertThat(restarted.state("speed_low")).isEqualTo(AlarmState.NORMAL);
  }

  @Test
  void aDamagedStoreIsMovedAsideAndAllAlarmsAreNormal() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);
    rig.close();
    Files.write(rig.file(), new byte[5_000]);

    assertBegunAnew();
  }

  @Test
  void aStoreWithForeignContentIsMovedAside() throws IOException {
    rig = DeskRig.open(folder, DeskRig.VIBRATION);
    rig.readVibration(3);
    rig.run("UPDATE alarms SET memory = '{\"alarm\": \"vibration_high\", \"state\": \"gone\"}'");
    rig.close();

    assertBegunAnew();
  }

  private void assertBegunAnew() throws IOException {
    Path definitions = DeskRig.write(folder.resolve("alarms.json"), DeskRig.VIBRATION);
    AlarmTags tags = AlarmTags.of(ReadingType.LINE);
    try (Component component =
        Component.start(
            "HMI1",
            Map.of(),
            rig.clock,
            opened ->
                opened.add(
                    "alarms", AlarmDesk.open(opened, "line1", definitions, tags, rig.file())))) {
      assertThat(component.health().level()).isEqualTo(Level.DEGRADED);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).anyMatch(file -> file.toString().contains("damaged"));
      }
    }
  }
}
