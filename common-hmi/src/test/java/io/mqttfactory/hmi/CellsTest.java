package io.mqttfactory.hmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.cloud.TrendDirection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static final Values VALUES =
      new Values(Instant.EPOCH, Map.of("speed", 105.26, "status", "high_demand", "count", 7L));

  @Test
  void numbersHaveTheDecimalsAskedFor() {
    Cell cell = cells(false).number("speed", "Speed", "units/min", 1).done();

    assertThat(cell.text()).isEqualTo("105.3");
    assertThat(cell.value()).isEqualTo(105.26);
    assertThat(cells(false).number("count", "Count", "", 0).done().text()).isEqualTo("7");
  }

  @Test
  void gaugeTargetAndNoteAreShownIfGiven() {
    Cell plain = cells(false).number("speed", "Speed", "", 1).done();
    Cell full =
        cells(false)
            .number("speed", "Speed", "", 1)
            .gauge(0, 140)
            .target(120.0)
            .note("fast")
            .done();

    assertThat(plain.min()).isNull();
    assertThat(plain.note()).isEmpty();
    assertThat(List.of(full.min(), full.max(), full.target())).containsExactly(0.0, 140.0, 120.0);
    assertThat(full.note()).isEqualTo("fast");
  }

  @Test
  void whatASilentSourceSaidLastIsStale() {
    assertThat(cells(false).text("status", "Grid").done().quality()).isEqualTo(Quality.GOOD);
    assertThat(cells(true).text("status", "Grid").done().quality()).isEqualTo(Quality.STALE);
  }

  @Test
  void whatNobodyToldIsUnknown() {
    Cell number = cells(true).number("pressure", "Pressure", "bar", 1).done();
    Cell text = cells(true).text("state", "State").done();

    assertThat(List.of(number.text(), text.text())).containsOnly("unknown");
    assertThat(List.of(number.quality(), text.quality())).containsOnly(Quality.UNKNOWN);
  }

  @Test
  void theMostUrgentAlarmAboutAValueIsShown() {
    Cells cells =
        new Cells(
            VALUES,
            false,
            List.of(
                alarm("speed", AlarmPriority.LOW, AlarmState.UNACKNOWLEDGED),
                alarm("speed", AlarmPriority.MEDIUM, AlarmState.ACKNOWLEDGED),
                alarm("speed", AlarmPriority.HIGH, AlarmState.SHELVED),
                alarm("count", AlarmPriority.HIGH, AlarmState.NORMAL)));

    assertThat(cells.number("speed", "", "", 0).done().alarm()).isEqualTo(AlarmPriority.MEDIUM);
    assertThat(cells.number("count", "", "", 0).done().alarm()).isNull();
  }

  @Test
  void cellsAreMadeOfValuesWithoutAReadingToo() {
    Cell oee =
        CellDraft.number("oee", "OEE", "%", 1, 78.44, Quality.STALE)
            .alarm(AlarmPriority.LOW)
            .trend(TrendDirection.DECREASING)
            .completeness(0.82)
            .done();

    assertThat(oee.text()).isEqualTo("78.4");
    assertThat(oee.quality()).isEqualTo(Quality.STALE);
    assertThat(oee.alarm()).isEqualTo(AlarmPriority.LOW);
    assertThat(oee.trend()).isEqualTo(TrendDirection.DECREASING);
    assertThat(oee.completeness()).isEqualTo(0.82);
  }

  @Test
  void aDraftWithoutAValueIsUnknownWhateverItsQuality() {
    Cell number = CellDraft.number("cost", "Cost", "€", 2, null, Quality.GOOD).done();
    Cell text = CellDraft.text("shift", "Shift", null, Quality.GOOD).done();

    assertThat(List.of(number.text(), text.text())).containsOnly("unknown");
    assertThat(List.of(number.quality(), text.quality())).containsOnly(Quality.UNKNOWN);
  }

  private static Cells cells(boolean stale) {
    return new Cells(VALUES, stale, List.of());
  }

  private static AlarmView alarm(String tag, AlarmPriority priority, AlarmState state) {
    AlarmSnapshot snapshot =
        new AlarmSnapshot(
            "a", "line1", state, priority, "", null, "", null, 1, null, null, null, null, null,
            null, null);
    return new AlarmView(snapshot, tag, "", "", "");
  }
}
