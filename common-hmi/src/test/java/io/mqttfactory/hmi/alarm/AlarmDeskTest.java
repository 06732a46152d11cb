package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.hmi.alarm.AlarmCommands.Answer;
import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.Limits;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.testing.CapturedLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmDeskTest {

  @TempDir private Path folder;
  private DeskRig rig;
  private AlarmDesk desk;

  @BeforeEach
  void open() {
    rig = DeskRig.open(folder, DeskRig.ALL);
    desk = rig.desk();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void tellsHowAnAlarmStands() {
    rig.readVibration(2.94);
    Instant raisedAt = rig.clock.instant();

    AlarmSnapshot alarm = rig.snapshot("vibration_high");

    assertThat(rig.told).containsExactly(alarm);
    assertThat(alarm.area()).isEqualTo("line1");
    assertThat(alarm.message()).isEqualTo("Vibration 2.94 mm/s above 2.8 mm/s");
    assertThat(alarm.value()).isEqualTo(2.94);
    assertThat(alarm.unit()).isEqualTo("mm/s");
    assertThat(alarm.setpoint()).isEqualTo(2.8);
    assertThat(alarm.occurrence()).isEqualTo(1);
    assertThat(alarm.raisedAt()).isEqualTo(raisedAt);
    assertThat(alarm.changedAt()).isEqualTo(raisedAt);
  }

  @Test
  void theMessageKeepsTheLastAlarmingValueOfWhatIsOver() {
    rig.readVibration(2.9);
    rig.readVibration(3.5);
    rig.readVibration(1.2);

    assertThat(rig.snapshot("vibration_high").message()).contains("3.5 mm/s");
    assertThat(rig.snapshot("vibration_high").value()).isEqualTo(1.2);
    assertThat(rig.snapshot("vibration_high").returnedAt()).isEqualTo(rig.clock.instant());
  }

  @Test
  void theMessageKeepsTheLastAlarmingValueWithinTheDeadband() {
    rig.readVibration(3.5);
    rig.readVibration(2.7);

    assertThat(rig.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(rig.snapshot("vibration_high").message()).contains("3.5 mm/s above 2.8");
    assertThat(rig.snapshot("vibration_high").value()).isEqualTo(2.7);
  }

  @Test
  void answersCommands() {
    assertThat(desk.acknowledge("nothing", "anna")).isEqualTo(Answer.UNKNOWN);
    assertThat(desk.acknowledge("vibration_high", "anna")).isEqualTo(Answer.NOT_NOW);
    assertThat(desk.unshelve("vibration_high", "anna")).isEqualTo(Answer.NOT_NOW);
    rig.readVibration(3);
    assertThat(desk.acknowledge("vibration_high", "anna")).isEqualTo(Answer.DONE);
    assertThat(rig.snapshot("vibration_high").acknowledgedBy()).isEqualTo("anna");
    assertThat(desk.shelve("vibration_high", "ben", Duration.ofHours(1))).isEqualTo(Answer.DONE);
    assertThat(rig.snapshot("vibration_high").shelvedBy()).isEqualTo("ben");
    assertThat(desk.unshelve("vibration_high", "anna")).isEqualTo(Answer.DONE);
    rig.read(Map.of("status", "idle"));
    assertThat(desk.shelve("speed_low", "ben", Duration.ofHours(1))).isEqualTo(Answer.NOT_NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59.999S", "PT24H0.001S", "PT0S", "PT-1H"})
  void refusesToShelveForTooShortOrTooLong(Duration time) {
    assertThatThrownBy(() -> desk.shelve("speed_low", "ben", time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 minute to 24 hours");
  }

  @Test
  void shelvingEndsWithTheTime() {
    desk.shelve("speed_low", "ben", Duration.ofMinutes(1));
    Instant until = rig.clock.instant().plusSeconds(60);
    assertThat(rig.snapshot("speed_low").shelvedUntil()).isEqualTo(until);

    desk.tick(until.minusMillis(1));
    assertThat(rig.state("speed_low")).isEqualTo(AlarmState.SHELVED);
    desk.tick(until);
    assertThat(rig.state("speed_low")).isEqualTo(AlarmState.NORMAL);
    assertThat(rig.snapshot("speed_low").shelvedUntil()).isNull();
  }

  @Test
  void namesAreMadeSafe() {
    rig.readVibration(3);
    desk.acknowledge("vibration_high", "anna\u001b[2J\n");

    assertThat(rig.snapshot("vibration_high").acknowledgedBy()).isEqualTo("anna\uFFFD[2J\uFFFD");
  }

  @Test
  void aReadingThatIsNotNewerChangesNothing() {
    Instant at = rig.clock.instant();
    desk.observe("PLC1", at, Map.of("vibration", 1.0));
    desk.observe("PLC1", at, Map.of("vibration", 9.0));
    desk.observe("PLC1", at.minusSeconds(1), Map.of("vibration", 9.0));

    assertThat(rig.told).isEmpty();
  }

  @Test
  void oneAlarmIsRaisedForASilentSource() {
    rig.readVibration(3);
    rig.told.clear();

    desk.silence("PLC1", true, rig.clock.instant());

    assertThat(rig.told).extracting(AlarmSnapshot::alarm).containsExactly("plc1_silent");
    assertThat(rig.state("vibration_high")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    desk.silence("PLC1", false, rig.clock.instant().plusSeconds(9));
    assertThat(rig.state("plc1_silent")).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void anotherSourcesSilenceIsNotPlc1s() {
    desk.silence("PLC2", true, rig.clock.instant());

    assertThat(rig.told).isEmpty();
  }

  @Test
  void whatNeedsAnOperatorComesFirst() {
    rig.read(Map.of("alarm", true));
    rig.readVibration(5);
    rig.read(Map.of("line_speed", 10.0));
    desk.shelve("line_alarm", "anna", Duration.ofHours(1));

    assertThat(desk.alarms())
        .extracting(view -> view.snapshot().alarm())
        .containsExactly(
            "vibration_high_high", "vibration_high", "speed_low", "line_alarm", "plc1_silent");
    assertThat(desk.alarms().get(0).tag()).isEqualTo("vibration");
  }

  @Test
  void theNewestOfAPriorityComesFirst() {
    rig.readVibration(5);
    rig.read(Map.of("alarm", true));

    assertThat(desk.alarms().get(0).snapshot().alarm()).isEqualTo("line_alarm");
    assertThat(desk.alarms().get(1).snapshot().alarm()).isEqualTo("vibration_high_high");
  }

  @Test
  void sumsUp() {
    rig.readVibration(5);
    rig.read(Map.of("alarm", true));
    desk.acknowledge("line_alarm", "anna");
    desk.shelve("speed_low", "anna", Duration.ofHours(1));
    rig.readVibration(4.5);

    AlarmSummary summary = desk.summary();

    assertThat(summary.high()).isEqualTo(2);
    assertThat(summary.medium()).isEqualTo(1);
    assertThat(summary.low()).isZero();
    assertThat(summary.unacknowledged()).isEqualTo(2);
    assertThat(summary.shelved()).isEqualTo(1);
    assertThat(summary.inTenMinutes()).isEqualTo(3);
    assertThat(summary.mostFrequent()).hasSize(3);
  }

  @Test
  void whatIsActiveForMoreThanADayIsStanding() {
    rig.readVibration(5);
    rig.readVibration(4);
    Instant raisedAt = rig.snapshot("vibration_high").raisedAt();

    desk.tick(raisedAt.plus(Duration.ofHours(24)));
    assertThat(desk.summary().standing()).isEmpty();
    desk.tick(raisedAt.plus(Duration.ofHours(24)).plusMillis(1));
    assertThat(desk.summary().standing()).containsExactly("vibration_high");
  }

  @Test
  void limitsAreThoseThatAreReachedFirst() {
    assertThat(desk.limits("vibration")).isEqualTo(new Limits(null, 2.8));
    assertThat(desk.limits("line_speed")).isEqualTo(new Limits(90.0, null));
    assertThat(desk.limits("alarm")).isEqualTo(new Limits(null, null));
  }

  @Test
  void theJournalTellsTheNewestFirst() {
    rig.readVibration(5);
    desk.acknowledge("vibration_high", "anna");
    rig.readVibration(1);

    assertThat(desk.journal("", Long.MAX_VALUE, 100))
        .extracting(entry -> entry.number() + " " + entry.alarm() + " " + entry.to().wireName())
        .containsExactly(
            "5 vibration_high_high returned_unacknowledged",
            "4 vibration_high normal",
            "3 vibration_high acknowledged",
            "2 vibration_high_high unacknowledged",
            "1 vibration_high unacknowledged");
    assertThat(desk.journal("vibration_high", 4, 1))
        .singleElement()
        .extracting(JournalEntry::number, JournalEntry::by, JournalEntry::from)
        .containsExactly(3L, "anna", AlarmState.UNACKNOWLEDGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_001, -1})
  void refusesToTellNothingOrTooMuch(int limit) {
    assertThatThrownBy(() -> desk.journal("", Long.MAX_VALUE, limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsToldIsOnDisk() throws SQLException {
    List<String> onDisk = new ArrayList<>();
    try (Connection reader = new SqliteFile(rig.file()).openReader()) {
      desk.onChange(
          alarm ->
              onDisk.add(
                  DeskRig.ask(
                      reader,
                      "SELECT state || (SELECT count(*) FROM journal) FROM alarms WHERE alarm = '"
                          + alarm.alarm()
                          + "'")));
      rig.readVibration(3);
      desk.acknowledge("vibration_high", "anna");
    }
    assertThat(onDisk).containsExactly("unacknowledged1", "acknowledged2");
  }

  @Test
  void aThousandReadingsASecondThatChangeNothingWriteNothing() {
    rig.readVibration(3);
    String written = rig.ask("SELECT total_changes()");
    Instant start = rig.clock.instant();

    for (int millis = 1; millis <= 10_000; millis++) {
      desk.observe("PLC1", start.plusMillis(millis), Map.of("vibration", 2.7 + millis % 5 * 0.3));
    }
    desk.tick(start.plusSeconds(10));

    assertThat(rig.snapshot("vibration_high").value()).isNotEqualTo(3.0);
    assertThat(rig.ask("SELECT total_changes()")).isEqualTo(written);
  }

  @Test
  void tellsTheLogAStory() {
    try (CapturedLog log = new CapturedLog(AlarmDesk.class)) {
      rig.readVibration(2.9);
      desk.acknowledge("vibration_high", "anna");
      rig.readVibration(2.6);

      assertThat(log.lines())
          .containsExactly(
              "WARN alarm vibration_high raised (medium) occurrence=1:"
                  + " Vibration 2.9 mm/s above 2.8 mm/s",
              "INFO alarm vibration_high acknowledged (medium) occurrence=1 by=anna:"
                  + " Vibration 2.9 mm/s above 2.8 mm/s",
              "INFO alarm vibration_high returned to normal (medium) occurrence=1:"
                  + " Vibration 2.9 mm/s above 2.8 mm/s");
    }
  }

  @Test
  void manyThreadsLeaveOneStory() throws InterruptedException {
    ExecutorService operators = Executors.newFixedThreadPool(3);
    for (int thread = 0; thread < 3; thread++) {
      operators.execute(
          () -> {
            for (int i = 0; i < 200; i++) {
              desk.acknowledge("vibration_high", "anna");
              desk.alarms();
              desk.summary();
            }
          });
    }
    for (int i = 0; i < 100; i++) {
      rig.readVibration(i % 2 == 0 ? 3 : 1);
    }
    operators.shutdown();
    assertThat(operators.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    List<JournalEntry> newestFirst = desk.journal("vibration_high", Long.MAX_VALUE, 1_000);
    for (int i = 1; i < newestFirst.size(); i++) {
      assertThat(newestFirst.get(i).number()).isEqualTo(newestFirst.get(i - 1).number() - 1);
      assertThat(newestFirst.get(i).to()).isEqualTo(newestFirst.get(i - 1).from());
    }
    assertThat(rig.told).hasSameSizeAs(newestFirst);
  }
}
