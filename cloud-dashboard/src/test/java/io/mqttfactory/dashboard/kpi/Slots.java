package io.mqttfactory.dashboard.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Evidence for tests: healthy hours, of which a test changes one amount. */
public final class Slots {

  public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private final Map<Amount, Double> fiveMinutes = new EnumMap<>(Amount.class);
  private double demandPeak = 255;
  private final List<Double> vibrations = new ArrayList<>();

  private Slots() {
    put(Amount.WINDOWS, 30);
    put(Amount.SECONDS, 300);
    put(Amount.HEALTHY, 30);
    put(Amount.ENERGY_SAMPLES, 100);
    put(Amount.ENVIRONMENT_SAMPLES, 75);
    put(Amount.LINE_SAMPLES, 150);
    mean(Amount.EFFICIENCY, Amount.EFFICIENCY_WEIGHT, 86);
    mean(Amount.POWER, Amount.POWER_WEIGHT, 250);
    mean(Amount.POWER_FACTOR, Amount.POWER_FACTOR_WEIGHT, 0.95);
    mean(Amount.GRID_STABILITY, Amount.GRID_STABILITY_WEIGHT, 100);
    mean(Amount.COMFORT, Amount.COMFORT_WEIGHT, 87);
    mean(Amount.CO2, Amount.CO2_WEIGHT, 600);
    mean(Amount.VIBRATION, Amount.VIBRATION_WEIGHT, 1);
    put(Amount.GOOD, 495);
    put(Amount.REJECTED, 5);
    put(Amount.COUNTED_SECONDS, 300);
    put(Amount.PLANNED, 300);
    put(Amount.PLANNING_SECONDS, 300);
    put(Amount.RUN, 285);
    put(Amount.IDEAL, 275);
  }

  public static Slots healthy() {
    return new Slots();
  }

  /** Of each slot of five minutes. */
  public Slots put(Amount amount, double value) {
    fiveMinutes.put(amount, value);
    return this;
  }

  /** The mean of each slot of five minutes. */
  public Slots mean(Amount amount, Amount weight, double value) {
    return put(amount, 100 * value).put(weight, 100);
  }

  /** Of the last hours, the newest last; those before have the first one. */
  public Slots vibrations(double... byHour) {
    for (double value : byHour) {
      vibrations.add(value);
    }
    return this;
  }

  public Sums slot() {
    return Sums.of(fiveMinutes);
  }

  /** The mean of one quarter of an hour, kW. */
  public Slots demandPeak(double kilowatts) {
    demandPeak = kilowatts;
    return this;
  }

  private List<Sums> quarters() {
    Sums slot = slot();
    Sums usual = Sums.total(List.of(slot, slot, slot));
    Sums peak =
        Sums.of(Map.of(Amount.SECONDS, 900.0, Amount.POWER, demandPeak, Amount.POWER_WEIGHT, 1.0));
    Sums begun =
        Sums.of(Map.of(Amount.SECONDS, 10.0, Amount.POWER, 900.0, Amount.POWER_WEIGHT, 1.0));
    return List.of(usual, peak, begun);
  }

  public Evidence evidence() {
    List<Sums> day = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      day.add(hour(hour));
    }
    return new Evidence(
        NOON,
        slots(23),
        slots(22),
        day,
        quarters(),
        Sums.total(day.subList(12, 24)),
        new Metered(250, NOON.minus(Evidence.HOUR), Evidence.HOUR),
        new Metered(3_000, NOON.minusSeconds(43_200), Evidence.HOUR.multipliedBy(12)),
        Map.of(Section.ENERGY, 1 / 3.0, Section.ENVIRONMENT, 1 / 4.0, Section.LINE, 1 / 2.0));
  }

  private Sums hour(int hour) {
    return Sums.total(slots(hour));
  }

  private List<Sums> slots(int hour) {
    if (!vibrations.isEmpty()) {
      int place = Math.max(0, hour - 24 + vibrations.size());
      mean(Amount.VIBRATION, Amount.VIBRATION_WEIGHT, vibrations.get(place));
    }
    return Collections.nCopies(12, slot());
  }
}
