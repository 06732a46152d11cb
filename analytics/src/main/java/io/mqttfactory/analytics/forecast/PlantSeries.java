package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;
import java.util.Optional;

/** One predicted type at one horizon. What it counts as its value depends on the horizon. */
final class PlantSeries implements Stateful {

  private final String type;
  private final String unit;
  private final Duration horizon;
  private final int slots;
  private final int measure;
  private final Quantity quantity;
  private final SeriesForecaster forecaster;
  private final Scoreboard board = new Scoreboard();

  /**
   * @param measure place of the slot's mean that it is, or derives from
   */
  PlantSeries(
      ForecastParameters parameters,
      String type,
      String unit,
      Duration horizon,
      int measure,
      Quantity quantity) {
    this.type = type;
    this.unit = unit;
    this.horizon = horizon;
    this.slots = (int) (horizon.toSeconds() / DeskSlots.SECONDS);
    this.measure = measure;
    this.quantity = quantity;
    this.forecaster = new SeriesForecaster(parameters, DeskSlots.PER_DAY, slots);
  }

  /** Takes the means of a slot; the power's course has taken them already. */
  void take(long slot, double[] means, PowerCourse power) {
    boolean plain = quantity == Quantity.SLOT_MEAN;
    double value = plain ? means[measure] : quantity.of(power, 0, slots);
    double hint = plain ? Double.NaN : quantity.of(power, slots, slots);
    forecaster.take(slot, value, new double[] {hint});
    forecaster.settled(0).ifPresent(board::add);
  }

  /** The prediction that rests on the slots up to that one. */
  Optional<Prediction> made(long slot) {
    return forecaster.forecast(0).map(forecast -> prediction(slot, forecast, null, null));
  }

  /** The prediction of that slot, with what it was. */
  Optional<Prediction> settled(long slot) {
    return forecaster
        .settled(0)
        .map(
            outcome ->
                outcome.isKnown()
                    ? prediction(
                        slot - slots, outcome.forecast(), outcome.actual(), outcome.accuracy())
                    : prediction(slot - slots, outcome.forecast(), null, null));
  }

  ForecastScore score() {
    String method = forecaster.forecast(0).map(Forecast::method).orElse(null);
    return board.score(type, horizon, method);
  }

  private Prediction prediction(long origin, Forecast said, Double actual, Double accuracy) {
    return new Prediction(
        type,
        unit,
        horizon,
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
    out.put(board);
  }

  @Override
  public void load(StateReader in) {
    in.read(forecaster);
    in.read(board);
  }
}
