package io.mqttfactory.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.analytics.AnalyticsParameters;
import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final Instant START = LearntPlant.LEARNT;
  private static final List<Fault> FAULTS =
      List.of(
          new Fault(FaultKind.DUST, "d", 1, START.plusSeconds(3_600), Duration.ofMinutes(40)),
          new Fault(FaultKind.JAM, "j", 1, START.plusSeconds(5_000), Duration.ofMinutes(40)));

  private final List<WindowFigures> hours =
      LearntPlant.windows(FAULTS, START, START.plus(Duration.ofHours(4))).toList();

  @Test
  void goesOnFromItsStateAsIfItHadNeverStopped() {
    Engine straight = LearntPlant.engine();
    hours.forEach(straight::take);

    Random random = new Random(1);
    Engine restarted = LearntPlant.engine();
    List<Findings> stretches = new ArrayList<>();
    for (WindowFigures window : hours) {
      restarted.take(window);
      if (random.nextInt(200) == 0) {
        stretches.add(restarted.findings());
        restarted = LearntPlant.load(LearntPlant.save(restarted));
      }
    }
    stretches.add(restarted.findings());

    Findings whole = straight.findings();
    assertThat(isSame(whole.made(), stretches, Findings::made)).isTrue();
    assertThat(isSame(whole.settled(), stretches, Findings::settled)).isTrue();
    assertThat(isSame(whole.anomalies(), stretches, Findings::anomalies)).isTrue();
    assertThat(isSame(whole.insights(), stretches, Findings::insights)).isTrue();
    assertThat(restarted.picture().equals(straight.picture())).isTrue();
    assertThat(LearntPlant.save(restarted)).isEqualTo(LearntPlant.save(straight));
  }

  private static <T> boolean isSame(
      List<T> whole, List<Findings> stretches, Function<Findings, List<T>> part) {
    return whole.equals(stretches.stream().map(part).flatMap(List::stream).toList());
  }

  @Test
  void survivesGapsOfAnyLength() {
    Engine engine = LearntPlant.engine();
    Random random = new Random(2);

    hours.stream().filter(window -> random.nextInt(3) == 0).forEach(engine::take);

    assertThat(engine.reached()).isAfter(START);
    assertThat(engine.findings().anomalies())
        .allSatisfy(anomaly -> assertThat(anomaly.strength()).isFinite());
  }

  @Test
  void refusesAWindowThatBeginsBeforeTheLastOneEnded() {
    Engine engine = new Engine(AnalyticsParameters.defaults());
    engine.take(hours.get(1));

    assertThatThrownBy(() -> engine.take(hours.get(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(engine.reached()).isEqualTo(hours.get(1).end());
  }

  @Test
  void refusesStateOfAnotherVersion() {
    StateWriter out = new StateWriter();
    out.put(-1);

    assertThatThrownBy(
            () -> new Engine(AnalyticsParameters.defaults()).load(new StateReader(out.bytes())))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("version -1");
  }
}
