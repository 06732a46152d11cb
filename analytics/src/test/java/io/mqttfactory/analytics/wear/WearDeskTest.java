package io.mqttfactory.analytics.wear;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.wear.WearOutlook.State;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A day and a half of a plant in order, in windows of a minute. */
class WearDeskTest {

  private static final Instant MONDAY = Instant.parse("2026-09-21T00:00:00Z");

  private final WearDesk desk = new WearDesk(WearParameters.defaults());

  @Test
  void beforeTheFirstWindowNothingIsSaid() {
    assertThat(desk.outlooks()).isEmpty();
    assertThat(desk.plan()).isEmpty();
  }

  @Test
  void ofAPlantInOrderNoWearIsSeen() {
    List<WindowFigures> windows = windows();
    windows.forEach(desk::take);

    assertThat(desk.outlooks())
        .hasSize(Part.values().length)
        .allMatch(outlook -> outlook.state() == State.NO_WEAR_SEEN);
    assertThat(desk.plan()).isNotEmpty().allMatch(task -> task.latestDate() == null);
  }

  @Test
  void whatWasSavedGoesOnAsIfItHadNeverStopped() {
    List<WindowFigures> windows = windows();
    int half = windows.size() / 2;
    windows.subList(0, half).forEach(desk::take);
    StateWriter out = new StateWriter();
    desk.save(out);
    WearDesk resumed = new WearDesk(WearParameters.defaults());
    StateReader in = new StateReader(out.bytes());
    resumed.load(in);
    in.expectEnd();

    for (WindowFigures window : windows.subList(half, windows.size())) {
      desk.take(window);
      resumed.take(window);
      assertThat(resumed.outlooks()).isEqualTo(desk.outlooks());
    }
  }

  private static List<WindowFigures> windows() {
    Map<String, Duration> intervals =
        ReadingType.ALL.stream()
            .collect(Collectors.toMap(ReadingType::source, type -> Duration.ofSeconds(10)));
    Plant plant = new Plant(PlantParameters.defaults(), 1);
    return new PlantPast(plant, AlertLimits.NONE, intervals, Duration.ofMinutes(1))
        .aggregates(MONDAY, MONDAY.plus(Duration.ofHours(36)))
        .map(WindowFigures::of)
        .toList();
  }
}
