package io.mqttfactory.analytics.engine;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.analytics.AnalyticsParameters;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.model.Fault;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A simulated plant and an engine that knows it from a week in order, learnt once for all tests.
 */
final class LearntPlant {

  static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

  /** When the week that was learnt is over. */
  static final Instant LEARNT = MONDAY.plus(Duration.ofDays(7));

  private static final long SEED = 7;
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Map<String, Duration> INTERVALS =
      Map.of(
          "PLC1", Duration.ofSeconds(2),
          "PLC2", Duration.ofSeconds(3),
          "PLC3", Duration.ofSeconds(4));

  private static byte[] state;

  private LearntPlant() {}

  /** One of its own that has learnt the week. */
  static synchronized Engine engine() {
    if (state == null) {
      Engine learning = new Engine(AnalyticsParameters.defaults());
      windows(List.of(), MONDAY, LEARNT).forEach(learning::take);
      learning.findings();
      state = save(learning);
    }
    return load(state);
  }

  static byte[] save(Engine engine) {
    StateWriter out = new StateWriter();
    engine.save(out);
    return out.bytes();
  }

  static Engine load(byte[] saved) {
    Engine engine = new Engine(AnalyticsParameters.defaults());
    StateReader in = new StateReader(saved);
    engine.load(in);
    in.expectEnd();
    return engine;
  }

  static Stream<WindowFigures> windows(List<Fault> faults, Instant from, Instant to) {
    Plant plant = new Plant(PlantParameters.defaults(), SEED);
    plant.replaceFaults(faults);
    return new PlantPast(plant, AlertLimits.NONE, INTERVALS, TEN_SECONDS)
        .aggregates(from, to)
        .map(WindowFigures::of);
  }
}
