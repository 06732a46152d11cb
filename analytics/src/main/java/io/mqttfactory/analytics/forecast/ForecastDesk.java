package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts the plant's series at the end of each slot of five minutes, and settles the forecasts
 * whose time has come. Energy comes from mean power, since a meter can be replaced. A slot that no
 * window is in makes no forecast. Not thread-safe.
 */
public final class ForecastDesk implements Stateful {

  private static final List<Duration> HORIZONS =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(24));
  private static final Measure[] MEASURES = {Measure.POWER, Measure.HALL_TEMPERATURE, Measure.CO2};

  private final DeskSlots slots = new DeskSlots(MEASURES);
  private final PowerCourse power;
  private final List<PlantSeries> series = new ArrayList<>();
  private final List<Prediction> made = new ArrayList<>();
  private final List<Prediction> settled = new ArrayList<>();
  private long newest = Long.MIN_VALUE;

  public ForecastDesk(ForecastParameters parameters) {
    this.power = new PowerCourse(parameters);
    for (int i = 0; i < MEASURES.length; i++) {
      String type = MEASURES[i].wireName();
      series.add(
          new PlantSeries(parameters, type, MEASURES[i].unit(), HORIZONS, i, Quantity.SLOT_MEAN));
    }
    series.add(ofPower(parameters, "energy_hour", "kWh", HORIZONS, Quantity.ENERGY_HOUR));
    series.add(ofPower(parameters, "energy_day", "kWh", HORIZONS, Quantity.ENERGY_DAY));
    for (Duration horizon : HORIZONS) {
      // The peak of an hour and of a day are different series.
      series.add(ofPower(parameters, "peak_demand", "kW", List.of(horizon), Quantity.PEAK));
    }
  }

  private static PlantSeries ofPower(
      ForecastParameters parameters,
      String type,
      String unit,
      List<Duration> horizons,
      Quantity quantity) {
    return new PlantSeries(parameters, type, unit, horizons, 0, quantity);
  }

  /** Takes the next window, in the order of time. */
  public void take(WindowFigures window) {
    if (slots.isOver(window)) {
      close();
    }
    slots.add(window);
    if (slots.isFull(window)) {
      close();
    }
  }

  private void close() {
    long slot = slots.slot();
    double[] means = slots.close();
    if (slot <= newest) {
      return; // of a slot that a window reached across its end
    }
    newest = slot;
    power.take(slot, means[0]);
    for (PlantSeries one : series) {
      one.take(slot, means, power);
      made.addAll(one.made(slot));
      settled.addAll(one.settled(slot));
    }
  }

  /** Predictions made since this was asked last. */
  public List<Prediction> made() {
    return drain(made);
  }

  /** Predictions whose time has come since this was asked last, with what was. */
  public List<Prediction> settled() {
    return drain(settled);
  }

  private static List<Prediction> drain(List<Prediction> list) {
    List<Prediction> all = List.copyOf(list);
    list.clear();
    return all;
  }

  /** The newest prediction of each type and horizon, of those that are known enough of. */
  public List<Prediction> current() {
    return series.stream().flatMap(one -> one.made(newest).stream()).toList();
  }

  /** Of each type and horizon, since the first forecast. */
  public List<ForecastScore> scores() {
    return series.stream().flatMap(one -> one.scores().stream()).toList();
  }

  @Override
  public void save(StateWriter out) {
    out.put(newest);
    out.put(slots);
    out.put(power);
    series.forEach(out::put);
  }

  @Override
  public void load(StateReader in) {
    newest = in.readLong();
    in.read(slots);
    in.read(power);
    series.forEach(in::read);
    made.clear();
    settled.clear();
  }
}
