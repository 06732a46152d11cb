package io.mqttfactory.dashboard.kpi;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is added up over some windows, and the figures that follow. Whatever was never measured is
 * empty: its weight is 0. Immutable.
 */
public final class Sums {

  /** Of no window. */
  public static final Sums NONE = new Sums(new double[Amount.values().length]);

  private static final double SECONDS_PER_HOUR = 3_600;
  private static final double PERCENT = 100;

  private static final double MOST = 0.5;

  private final double[] amounts;

  private Sums(double[] amounts) {
    this.amounts = amounts;
  }

  /**
   * @param amounts those that are not there are 0
   */
  public static Sums of(Map<Amount, Double> amounts) {
    double[] all = new double[Amount.values().length];
    amounts.forEach((amount, value) -> all[amount.ordinal()] = value);
    return new Sums(all);
  }

  public static Sums total(Collection<Sums> parts) {
    return parts.stream().reduce(NONE, Sums::plus);
  }

  public Sums plus(Sums other) {
    double[] merged = amounts.clone();
    for (Amount amount : Amount.values()) {
      int place = amount.ordinal();
      merged[place] += other.amounts[place];
    }
    return new Sums(merged);
  }

  public double get(Amount amount) {
    return amounts[amount.ordinal()];
  }

  public boolean isEmpty() {
    return get(Amount.WINDOWS) == 0;
  }

  /** A share; empty if there is nothing to divide by. */
  public Optional<Double> ratio(Amount part, Amount whole) {
    return get(whole) > 0 ? Optional.of(get(part) / get(whole)) : Optional.empty();
  }

  /** Share of the windows that nobody measured, 0 to 1; 0 if there is none. */
  public double simulatedShare() {
    return ratio(Amount.SIMULATED, Amount.WINDOWS).orElse(0.0);
  }

  /** Whether figures made of it say more about a simulation than about the plant. */
  public boolean isMostlySimulated() {
    return simulatedShare() > MOST;
  }

  /** %. */
  public Optional<Double> efficiency() {
    return ratio(Amount.EFFICIENCY, Amount.EFFICIENCY_WEIGHT);
  }

  /** kW. */
  public Optional<Double> power() {
    return ratio(Amount.POWER, Amount.POWER_WEIGHT);
  }

  public Optional<Double> powerFactor() {
    return ratio(Amount.POWER_FACTOR, Amount.POWER_FACTOR_WEIGHT);
  }

  /** %. */
  public Optional<Double> gridStability() {
    return ratio(Amount.GRID_STABILITY, Amount.GRID_STABILITY_WEIGHT);
  }

  /** 0 to 100. */
  public Optional<Double> comfort() {
    return ratio(Amount.COMFORT, Amount.COMFORT_WEIGHT);
  }

  /** Of the hall, °C. */
  public Optional<Double> temperature() {
    return ratio(Amount.TEMPERATURE, Amount.TEMPERATURE_WEIGHT);
  }

  /** ppm. */
  public Optional<Double> co2() {
    return ratio(Amount.CO2, Amount.CO2_WEIGHT);
  }

  /** mm/s RMS. */
  public Optional<Double> vibration() {
    return ratio(Amount.VIBRATION, Amount.VIBRATION_WEIGHT);
  }

  /** Share of the windows without an alert of high severity, %. */
  public Optional<Double> health() {
    return ratio(Amount.HEALTHY, Amount.WINDOWS).map(share -> share * PERCENT);
  }

  public Optional<Double> good() {
    return get(Amount.COUNTED_SECONDS) > 0 ? Optional.of(get(Amount.GOOD)) : Optional.empty();
  }

  public Optional<Double> goodPerHour() {
    return ratio(Amount.GOOD, Amount.COUNTED_SECONDS).map(rate -> rate * SECONDS_PER_HOUR);
  }

  /** Good and rejected ones, over the time in which they were counted. */
  public Optional<Double> unitsPerHour() {
    return goodPerHour()
        .flatMap(
            good ->
                ratio(Amount.REJECTED, Amount.COUNTED_SECONDS)
                    .map(rejected -> good + rejected * SECONDS_PER_HOUR));
  }

  /** %. */
  public Optional<Double> rejectRate() {
    return quality().map(share -> (1 - share) * PERCENT);
  }

  /** Run time over planned production time, as a share of 1. */
  public Optional<Double> availability() {
    return ratio(Amount.RUN, Amount.PLANNED);
  }

  /** Ideal time of all units over run time, as a share of 1. */
  public Optional<Double> performance() {
    return ratio(Amount.IDEAL, Amount.RUN);
  }

  /** Good units over all, as a share of 1. */
  public Optional<Double> quality() {
    double all = get(Amount.GOOD) + get(Amount.REJECTED);
    return all > 0 ? Optional.of(get(Amount.GOOD) / all) : Optional.empty();
  }

  /** Overall equipment effectiveness, %; empty where one of its shares is. */
  public Optional<Double> oee() {
    return availability()
        .flatMap(a -> performance().flatMap(p -> quality().map(q -> a * p * q * PERCENT)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sums sums && Arrays.equals(amounts, sums.amounts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    Map<Amount, Double> shown = new EnumMap<>(Amount.class);
    for (Amount amount : Amount.values()) {
      shown.put(amount, get(amount));
    }
    return shown.toString();
  }
}
