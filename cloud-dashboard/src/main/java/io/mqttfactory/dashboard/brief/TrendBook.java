package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.dashboard.store.Chronicle;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the charts from the database. The longer the range, the longer an answer serves those who
 * ask the same. Thread-safe.
 */
public final class TrendBook {

  private record Curve(
      String tag, String label, String unit, Function<Sums, Optional<Double>> value) {}

  private record Question(TrendRange range, int points) {}

  private record Answer(List<Trend> trends, long nanoTime) {}

  /** An answer may be so old as a part of the range. */
  private static final long FRESH = 10_000;

  private static final int REMEMBERED = 20;

  private static final Set<Amount> WANTED =
      Set.of(
          Amount.GOOD,
          Amount.REJECTED,
          Amount.COUNTED_SECONDS,
          Amount.PLANNED,
          Amount.RUN,
          Amount.IDEAL,
          Amount.POWER,
          Amount.POWER_WEIGHT,
          Amount.TEMPERATURE,
          Amount.TEMPERATURE_WEIGHT,
          Amount.CO2,
          Amount.CO2_WEIGHT,
          Amount.COMFORT,
          Amount.COMFORT_WEIGHT);

  private final Chronicle chronicle;
  private final Clock clock;
  private final List<Curve> curves;
  private final Map<Question, Answer> answers = new LinkedHashMap<>();

  public TrendBook(Chronicle chronicle, Clock clock, Prices prices) {
    this.chronicle = chronicle;
    this.clock = clock;
    this.curves =
        List.of(
            new Curve("good_per_hour", "Good units per hour", "", Sums::goodPerHour),
            new Curve("oee", "OEE", "%", Sums::oee),
            new Curve("power", "Power", "kW", Sums::power),
            new Curve(
                "cost_per_hour",
                "Cost per hour",
                prices.tariff().currency(),
                sums -> sums.power().map(prices::cost)),
            new Curve("temperature", "Hall temperature", "°C", Sums::temperature),
            new Curve("co2", "CO2", "ppm", Sums::co2),
            new Curve("comfort", "Comfort", "", Sums::comfort));
  }

  /**
   * How the plant went up to now.
   *
   * @param points at most so many steps; none is shorter than a window, or it would be a hole
   */
  public synchronized List<Trend> trends(TrendRange range, int points) {
    Question question = new Question(range, points);
    Answer known = answers.get(question);
    long patience = range.length().toNanos() / FRESH;
    if (known == null || System.nanoTime() - known.nanoTime() > patience) {
      known = new Answer(read(range, points), System.nanoTime());
      remember(question, known);
    }
    return known.trends();
  }

  private void remember(Question question, Answer answer) {
    answers.remove(question);
    answers.put(question, answer);
    if (answers.size() > REMEMBERED) {
      answers.remove(answers.keySet().iterator().next());
    }
  }

  private List<Trend> read(TrendRange range, int points) {
    Instant now = clock.instant();
    long window =
        chronicle.newest().map(one -> one.aggregate().aggregationPeriod().toMillis()).orElse(1L);
    long atLeast = (range.length().toMillis() + points - 1) / points;
    long step = (atLeast + window - 1) / window * window;
    int steps = (int) Math.max(1, range.length().toMillis() / step);
    // Whole steps, so that a window stays in its own while time goes on.
    Instant from = Instant.ofEpochMilli((now.toEpochMilli() / step - steps + 1) * step);
    List<Sums> sums = chronicle.sums(from, Duration.ofMillis(step), steps, WANTED);
    Instant simulatedUntil = chronicle.simulatedUntil(from).orElse(null);
    return curves.stream().map(curve -> draw(curve, from, step, sums, simulatedUntil)).toList();
  }

  private static Trend draw(
      Curve curve, Instant from, long step, List<Sums> sums, Instant simulatedUntil) {
    List<Double> values = new ArrayList<>();
    sums.forEach(slot -> values.add(curve.value().apply(slot).orElse(null)));
    return new Trend(
        curve.tag(), curve.label(), curve.unit(), from, step, values, null, null, simulatedUntil);
  }
}
