package io.mqttfactory.analytics.wear;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.wear.WearOutlook.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenancePlannerTest {

  private static final Instant NOW = Instant.parse("2026-09-21T12:00:00Z");

  private final MaintenancePlanner planner = new MaintenancePlanner(WearParameters.defaults());

  @Test
  void theGreatestRiskComesFirstAndWhatNobodyKnowsNotAtAll() {
    List<MaintenanceTask> plan =
        planner.plan(
            NOW,
            List.of(
                outlook("bearing_vibration", State.WEARING, 60.0, 0.5),
                outlook("tool", State.LIMIT_REACHED, 0.0, 1),
                outlook("air_filter", State.NOT_ENOUGH_DATA, null, 0),
                outlook("power_factor_correction", State.NO_WEAR_SEEN, null, 0.02)));

    assertThat(plan)
        .extracting(MaintenanceTask::part)
        .containsExactly("tool", "bearing_vibration", "power_factor_correction");
    assertThat(plan).extracting(MaintenanceTask::rank).containsExactly(1, 2, 3);
    assertThat(plan.get(0).risk()).isEqualTo(0.6);
  }

  @Test
  void aTaskIsDoneBeforeTheEarliestTimeAtWhichTheLimitMayBeReached() {
    List<MaintenanceTask> plan =
        planner.plan(
            NOW,
            List.of(
                outlook("tool", State.WEARING, 48.0, 0.9),
                outlook("bearing_temperature", State.NO_WEAR_SEEN, null, 0.02)));

    assertThat(plan.get(0).latestDate()).isEqualTo("2026-09-23T04:00:00Z");
    assertThat(plan.get(0).reason()).contains("at the limit in 72 h (80 %: 48 to 96)");
    assertThat(plan.get(1).latestDate()).isNull();
    assertThat(plan.get(1).reason()).contains("no wear seen");
  }

  private static WearOutlook outlook(
      String part, State state, Double lowerHours, double probability) {
    Double median = lowerHours == null ? null : Double.valueOf(1.5 * lowerHours);
    Double upper = lowerHours == null ? null : Double.valueOf(2 * lowerHours);
    return new WearOutlook(
        part, "figure", "%", 3.0, 5, "limit", state, median, lowerHours, upper, probability, NOW);
  }
}
