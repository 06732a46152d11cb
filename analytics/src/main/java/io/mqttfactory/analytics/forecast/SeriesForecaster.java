package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Forecasts a series of equal slots, at several horizons. It knows nothing of what the series is:
 * simple forecasts (last value, same time on earlier days, mean course of a day and of a week,
 * levels, a regression on all of these) are mixed by how well each did, and the intervals come from
 * the errors that were then measured. Not thread-safe.
 */
public final class SeriesForecaster implements Stateful {

  private final SlotHistory history;
  private final List<HorizonForecaster> horizons;
  private final double[] noHints;
  private long newest = Long.MIN_VALUE;

  /**
   * @param slotsPerDay at least 1
   * @param horizons in slots, each at least 1
   */
  public SeriesForecaster(ForecastParameters parameters, int slotsPerDay, int... horizons) {
    this.history = new SlotHistory(parameters, slotsPerDay);
    this.horizons =
        IntStream.of(horizons)
            .mapToObj(horizon -> new HorizonForecaster(parameters, history, horizon))
            .toList();
    this.noHints = new double[horizons.length];
    Arrays.fill(noHints, Double.NaN);
  }

  /** Takes a slot's value without any hint. */
  public void take(long slot, double value) {
    take(slot, value, noHints);
  }

  /**
   * Takes the value of the next slot. Slots left out are unknown.
   *
   * @param slot its number, counted from midnight UTC of 1970-01-01
   * @param value NaN, or whatever is not finite, if unknown
   * @param hints what is thought of the targets for reasons of which this series knows nothing, one
   *     for each horizon, or NaN
   * @throws IllegalArgumentException if the slot is not after the last one
   */
  public void take(long slot, double value, double[] hints) {
    if (newest != Long.MIN_VALUE) {
      if (slot <= newest) {
        throw new IllegalArgumentException("slot " + slot + " after " + newest);
      }
      long oldest = slot - history.capacity() - longest();
      for (long missing = Math.max(newest + 1, oldest); missing < slot; missing++) {
        takeOne(missing, Double.NaN, noHints);
      }
    }
    takeOne(slot, Double.isFinite(value) ? value : Double.NaN, hints);
    newest = slot;
  }

  private void takeOne(long slot, double value, double[] hints) {
    horizons.forEach(horizon -> horizon.settle(slot, value));
    history.add(slot, value);
    for (int i = 0; i < hints.length; i++) {
      horizons.get(i).take(slot, history.ago(0), hints[i]);
    }
  }

  private int longest() {
    return horizons.stream().mapToInt(HorizonForecaster::horizon).max().orElse(0);
  }

  /** The forecast that rests on the slots up to the newest; empty while not enough is known. */
  public Optional<Forecast> forecast(int horizon) {
    return Optional.ofNullable(horizons.get(horizon).newest());
  }

  /** The forecast that was made for the newest slot, with what was; empty if there was none. */
  public Optional<Outcome> settled(int horizon) {
    return Optional.ofNullable(horizons.get(horizon).settled());
  }

  @Override
  public void save(StateWriter out) {
    out.put(newest);
    out.put(history);
    horizons.forEach(out::put);
  }

  @Override
  public void load(StateReader in) {
    newest = in.readLong();
    in.read(history);
    horizons.forEach(in::read);
  }
}
