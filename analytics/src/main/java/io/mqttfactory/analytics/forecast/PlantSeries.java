package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One predicted type, at the horizons at which it means the same. */
final class PlantSeries implements Stateful {

  private final String type;
  private final String unit;
  private final List<Duration> horizons;
  private final int[] slots;
  private final int measure;
  private final Quantity quantity;
  private final SeriesForecaster forecaster;
  private final List<Scoreboard> boards;

  /**
   * @param measure place of the slot's mean that it is, or derives from
   */
  PlantSeries(
      ForecastParameters parameters,
      String type,
      String unit,
      List<Duration> horizons,
      int measure,
      Quantity quantity) {
    this.type = type;
    this.unit = unit;
    this.horizons = horizons;
    this.slots =
        horizons.stream().mapToInt(one -> (int) (one.toSeconds() / DeskSlots.SECONDS)).toArray();
    this.measure = measure;
    this.quantity = quantity;
    this.forecaster = new SeriesForecaster(parameters, DeskSlots.PER_DAY, slots);
    this.boards = horizons.stream().map(horizon -> new Scoreboard()).toList();
  }

  /** Takes the means of a slot; the power's course has taken them already. */
  void take(long slot, double[] means, PowerCourse power) {
    boolean plain = quantity == Quantity.SLOT_MEAN;
    double value = plain ? means[measure] : quantity.of(power, 0, slots[0]);
    double[] hints = new double[slots.length];
    for (int i = 0; i < slots.length; i++) {
      hints[i] = plain ? Double.NaN : quantity.of(power, slots[i], slots[i]);
    }
    forecaster.take(slot, value, hints);
    for (int i = 0; i < slots.length; i++) {
      forecaster.settled(i).ifPresent(boards.get(i)::add);
    }
  }

  /** The predictions that rest on the slots up to that one. */
  List<Prediction> made(long slot) {
    return each(
        i -> forecaster.forecast(i).map(forecast -> prediction(i, slot, forecast, null, null)));
  }

  /** The predictions of that slot, with what it was. */
  List<Prediction> settled(long slot) {
    return each(i -> forecaster.settled(i).map(outcome -> settled(i, slot - slots[i], outcome)));
  }

  List<ForecastScore> scores() {
    return each(
        i -> {
          String method = forecaster.forecast(i).map(Forecast::method).orElse(null);
          return Optional.of(boards.get(i).score(type, horizons.get(i), method));
        });
  }

  private <T> List<T> each(IntFunction<Optional<T>> horizon) {
    return IntStream.range(0, slots.length).mapToObj(horizon).flatMap(Optional::stream).toList();
  }

  private Prediction settled(int i, long origin, Outcome outcome) {
    return outcome.isKnown()
        ? prediction(i, origin, outcome.forecast(), outcome.actual(), outcome.accuracy())
        : prediction(i, origin, outcome.forecast(), null, null);
  }

  private Prediction prediction(int i, long origin, Forecast said, Double actual, Double accuracy) {
    return new Prediction(
        type,
        unit,
        horizons.get(i),
        DeskSlots.end(origin),
        said.value(),
        said.fifty(),
        said.eighty(),
        said.ninetyFive(),
        said.method(),
        actual,
        accuracy);
  }

  @Override
  public void save(StateWriter out) {
    out.put(forecaster);
    boards.forEach(out::put);
  }

  @Override
  public void load(StateReader in) {
    in.read(forecaster);
    boards.forEach(in::read);
  }
}
