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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EngineTest {

  private static final Instant START = LearntPlant.LEARNT;
  private static final List<Fault> FAULTS =
      List.of(
          new Fault(FaultKind.DUST, "d", 1, START.plusSeconds(3_600), Duration.ofMinutes(40)),
          new Fault(FaultKind.JAM, "j", 1, START.plusSeconds(5_000), Duration.ofMinutes(40)));

  private final List<WindowFigures> hours =
      LearntPlant.windows(FAULTS, START, START.plus(Duration.ofHours(4))).toList();

  /** Each kind of fault within a day and a half, so that every part has something to remember. */
  private static List<Fault> oneOfEachKind() {
    List<Fault> faults = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      boolean wears = kind == FaultKind.BEARING_WEAR || kind == FaultKind.TOOL_WEAR;
      Duration length = Duration.ofHours(wears ? 20 : 1);
      Instant start = START.plus(Duration.ofHours(1 + 3L * kind.ordinal()));
      faults.add(new Fault(kind, "f" + kind.ordinal(), 0.9, start, length));
    }
    return faults;
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void goesOnFromItsStateAsIfItHadNeverStopped() {
    List<WindowFigures> days =
        LearntPlant.windows(oneOfEachKind(), START, START.plus(Duration.ofHours(32))).toList();
    Engine straight = LearntPlant.engine();
    Engine restarted = LearntPlant.engine();
    Random random = new Random(1);
    Set<String> matters = new HashSet<>();
    int seen = 0;
    for (WindowFigures window : days) {
      straight.take(window);
      restarted.take(window);
      Findings expected = straight.findings();
      // Not by AssertJ: it would take minutes to say that two long lists are the same.
      assertThat(restarted.findings().equals(expected)).as("found with %s", window.end()).isTrue();
      expected.insights().forEach(insight -> matters.add(insight.matter()));
      seen += expected.made().size() + expected.settled().size();
      if (random.nextInt(1_000) == 0) {
        restarted = LearntPlant.load(LearntPlant.save(restarted));
        Picture picture = restarted.picture();
        assertThat(picture.equals(straight.picture())).as("thought at %s", picture.at()).isTrue();
      }
    }

    assertThat(LearntPlant.save(restarted)).isEqualTo(LearntPlant.save(straight));
    assertThat(matters).contains("bearing", "tool", "line_jam", "dust", "power_factor");
    assertThat(seen).isGreaterThan(10_000);
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
