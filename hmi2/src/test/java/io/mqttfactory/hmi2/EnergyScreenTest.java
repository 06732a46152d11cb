package io.mqttfactory.hmi2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.hmi.Cells;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.testing.CapturedLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnergyScreenTest {

  private static final Instant MORNING = Instant.parse("2026-03-04T09:30:00Z");
  private static final Map<String, Object> NORMAL =
      Map.ofEntries(
          Map.entry("power_consumption", 250.0),
          Map.entry("demand_peak", 274.1),
          Map.entry("power_factor", 0.867),
          Map.entry("efficiency", 86.7),
          Map.entry("energy_total", 12_847.3),
          Map.entry("frequency", 50.02),
          Map.entry("grid_status", "high_demand"),
          Map.entry("voltage_l1", 460.0),
          Map.entry("voltage_l2", 467.0),
          Map.entry("voltage_l3", 450.0),
          Map.entry("current_l1", 416.5),
          Map.entry("current_l2", 415.2),
          Map.entry("current_l3", 416.6));

  private final EnergyScreen screen = new EnergyScreen(new Tariff(0.25, "EUR"));

  @Test
  void showsEnergyInFourPanels() {
    assertThat(panels()).extracting(Panel::id).containsExactly("power", "energy", "phases", "grid");
    assertThat(panels())
        .flatExtracting(Panel::cells)
        .allSatisfy(cell -> assertThat(cell.quality()).isEqualTo(Quality.GOOD))
        .extracting(Cell::tag)
        .doesNotHaveDuplicates();
  }

  @Test
  void anHourCostsPowerTimesTariff() {
    Cell cost = cell("cost_per_hour");

    assertThat(cost.text()).isEqualTo("62.50");
    assertThat(cost.unit()).isEqualTo("EUR");
    assertThat(cost.note()).isEqualTo("at 0.25 EUR/kWh");
  }

  @Test
  void showsTheUnbalanceOfTheVoltages() {
    assertThat(cell("voltage_unbalance").text()).isEqualTo("1.96");
  }

  @Test
  void showsTextsForPeople() {
    assertThat(cell("grid_status").text()).isEqualTo("high demand");
  }

  @Test
  void saysSinceWhenTheEnergyIsToday() {
    assertThat(cell("energy_today").text()).isEqualTo("0.0");
    assertThat(cell("energy_today").note()).isEqualTo("since 09:30");
  }

  @Test
  void wantsThePastSinceMidnightOrAtLeastAnHour() {
    assertThat(screen.pastBegins(MORNING)).isEqualTo("2026-03-04T00:00:00Z");
    assertThat(screen.pastBegins(Instant.parse("2026-03-04T00:20:00Z")))
        .isEqualTo("2026-03-03T23:20:00Z");
  }

  @Test
  void saysWhatFollowsFromAReading() {
    Values read = read(NORMAL);

    assertThat(screen.observe(read).byTag().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    read.byTag().keySet().stream(), screen.derived().stream().map(DerivedTag::tag))
                .toList());
  }

  @Test
  void whatIsTrendedIsAlsoShown() {
    List<String> shown =
        panels().stream().flatMap(panel -> panel.cells().stream()).map(Cell::tag).toList();

    assertThat(screen.trended()).extracting(TrendedTag::tag).isSubsetOf(shown);
  }

  @Test
  void tellsWhenTheGridChanges() {
    try (CapturedLog log = new CapturedLog(EnergyScreen.class)) {
      screen.observe(read(Map.of("grid_status", "normal")));
      screen.observe(read(Map.of("grid_status", "normal")));
      screen.observe(read(Map.of("grid_status", "voltage_sag")));

      assertThat(log.lines())
          .containsExactly("INFO grid is normal", "INFO grid is voltage_sag, was normal");
    }
  }

  @Test
  void theHeadlineHoldsWhatAnOperatorAsksFirst() {
    assertThat(screen.headline(screen.observe(read(NORMAL))))
        .isEqualTo("power=250.0 kW today=0.0 kWh frequency=50.02 Hz grid=high_demand");
  }

  @Test
  void aTariffHasDefaults() {
    assertThat(Tariff.from(new Settings(Map.of()))).isEqualTo(new Tariff(0.25, "EUR"));
  }

  @Test
  void aTariffThatCannotBeIsNamed() {
    Settings settings = new Settings(Map.of("TARIFF", "-1", "CURRENCY", "euro"));
    Tariff.from(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("TARIFF", "CURRENCY");
  }

  private Cell cell(String tag) {
    return panels().stream()
        .flatMap(panel -> panel.cells().stream())
        .filter(cell -> cell.tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  private List<Panel> panels() {
    return screen.panels(new Cells(screen.observe(read(NORMAL)), false, List.of()));
  }

  private static Values read(Map<String, Object> byTag) {
    return new Values(MORNING, byTag);
  }
}
