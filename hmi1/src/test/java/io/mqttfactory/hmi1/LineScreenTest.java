package io.mqttfactory.hmi1;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.Cells;
import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.testing.CapturedLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineScreenTest {

  private static final Map<String, Object> RUNNING =
      Map.ofEntries(
          Map.entry("status", "running"),
          Map.entry("state", "Execute"),
          Map.entry("line_speed", 105.24),
          Map.entry("production_count", 1_247L),
          Map.entry("good_count", 1_239L),
          Map.entry("reject_count", 8L),
          Map.entry("quality_rate", 98.7),
          Map.entry("planned_production_time", 1_000.0),
          Map.entry("run_time", 900.0),
          Map.entry("ideal_cycle_time", 0.5),
          Map.entry("temperature", 46.81),
          Map.entry("pressure", 1.254),
          Map.entry("vibration", 1.9));

  private final LineScreen screen = new LineScreen();

  @Test
  void showsTheLineInFourPanels() {
    assertThat(screen.panels(cells(RUNNING)))
        .extracting(Panel::id)
        .containsExactly("line", "production", "oee", "machine");
  }

  @Test
  void showsTheSpeedAgainstTheIdealOne() {
    Cell speed = cell(RUNNING, "line_speed");

    assertThat(speed.text()).isEqualTo("105.2");
    assertThat(speed.target()).isEqualTo(120.0);
    assertThat(speed.quality()).isEqualTo(Quality.GOOD);
  }

  @Test
  void showsTheOeeOfTheDay() {
    assertThat(cell(RUNNING, "availability").text()).isEqualTo("90.0");
    assertThat(cell(RUNNING, "performance").text()).isEqualTo("69.3");
    assertThat(cell(RUNNING, "oee").text()).isEqualTo("62.0");
    assertThat(cell(RUNNING, "oee").note()).isEmpty();
  }

  @Test
  void anOeeThatIsNotAvailableIsUnknownAndNotZero() {
    Cell oee = cell(with("run_time", 0.0), "oee");

    assertThat(oee.text()).isEqualTo("unknown");
    assertThat(oee.value()).isNull();
    assertThat(oee.quality()).isEqualTo(Quality.UNKNOWN);
    assertThat(oee.note()).isEqualTo("not available yet");
  }

  @Test
  void saysThatAnIdealCycleTimeIsWrong() {
    assertThat(cell(with("ideal_cycle_time", 1.0), "performance").note())
        .isEqualTo("ideal cycle time wrong");
  }

  @ParameterizedTest(name = "{0} mm/s")
  @CsvSource({"1.4, A", "1.41, B", "2.8, B", "2.81, C", "4.5, C", "4.51, D", "30, D"})
  void saysTheZoneOfTheVibration(double velocity, String zone) {
    assertThat(cell(with("vibration", velocity), "vibration").note()).isEqualTo("ISO zone " + zone);
  }

  @Test
  void vibrationIsJudgedInSteadyRunningOnly() {
    assertThat(cell(with("status", "idle"), "vibration").note()).isEmpty();
  }

  @Test
  void beforeTheFirstReadingEverythingIsUnknown() {
    assertThat(screen.panels(new Cells(Values.NONE, false, List.of())))
        .flatExtracting(Panel::cells)
        .allSatisfy(cell -> assertThat(cell.quality()).isEqualTo(Quality.UNKNOWN))
        .allSatisfy(cell -> assertThat(cell.note()).isEmpty());
  }

  @Test
  void noTagIsShownTwice() {
    assertThat(screen.panels(cells(RUNNING)))
        .flatExtracting(Panel::cells)
        .extracting(Cell::tag)
        .doesNotHaveDuplicates();
  }

  @Test
  void saysWhatFollowsFromAReading() {
    Values read = read(RUNNING);

    assertThat(screen.observe(read).byTag().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    read.byTag().keySet().stream(), screen.derived().stream().map(DerivedTag::tag))
                .toList());
  }

  @Test
  void whatIsTrendedIsAlsoShown() {
    List<String> shown =
        screen.panels(cells(RUNNING)).stream()
            .flatMap(panel -> panel.cells().stream())
            .map(Cell::tag)
            .toList();

    assertThat(screen.trended()).extracting(TrendedTag::tag).isSubsetOf(shown);
  }

  @Test
  void tellsWhenTheStatusChanges() {
    try (CapturedLog log = new CapturedLog(LineScreen.class)) {
      screen.observe(read(RUNNING));
      screen.observe(read(RUNNING));
      screen.observe(read(Map.of("status", "idle", "state", "Suspended")));
      screen.observe(read(Map.of()));

      assertThat(log.lines())
          .containsExactly(
              "INFO line is running (Execute)",
              "INFO line is idle (Suspended), was running",
              "INFO line is unknown (state unknown), was idle");
    }
  }

  @Test
  void theHeadlineHoldsWhatAnOperatorAsksFirst() {
    assertThat(screen.headline(screen.recall(read(RUNNING))))
        .isEqualTo("status=running speed=105.2 units/min good=1239 rejects=8 oee=62.0 %");
    assertThat(screen.headline(Values.NONE))
        .isEqualTo("status=unknown speed=unknown good=unknown rejects=unknown oee=unknown");
  }

  private Cell cell(Map<String, Object> byTag, String tag) {
    return screen.panels(cells(byTag)).stream()
        .flatMap(panel -> panel.cells().stream())
        .filter(cell -> cell.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  private Cells cells(Map<String, Object> byTag) {
    return new Cells(screen.recall(read(byTag)), false, List.of());
  }

  private static Map<String, Object> with(String tag, Object value) {
    Map<String, Object> changed = new HashMap<>(RUNNING);
    changed.put(tag, value);
    return changed;
  }

  private static Values read(Map<String, Object> byTag) {
    return new Values(Instant.EPOCH, byTag);
  }
}
