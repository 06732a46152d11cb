package io.mqttfactory.dashboard.kpi;

import io.mqttfactory.model.WireNamed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The key figures: what each one is, of what it is made, and whether more of it is better. */
public enum Kpi implements WireNamed {
  ENERGY_EFFICIENCY("Energy efficiency", "%", 1, Span.HOUR, true, Sums::efficiency),
  COMFORT("Comfort", "", 1, Span.HOUR, true, Sums::comfort),
  HEALTH("Healthy", "%", 1, Span.DAY, true, Sums::health),
  OEE("OEE", "%", 1, Span.HOUR, true, Sums::oee),
  GOOD_PER_HOUR("Good units per hour", "", 0, Span.HOUR, true, Sums::goodPerHour),
  GOOD_TODAY("Good units today", "", 0, Span.TODAY, true, Sums::good),
  REJECT_RATE("Rejects", "%", 2, Span.HOUR, false, Sums::rejectRate),
  ENERGY_PER_HOUR("Energy per hour", "kWh", 1, Span.HOUR, (meter, prices) -> meter.perHour()),
  ENERGY_TODAY("Energy today", "kWh", 1, Span.TODAY, (meter, prices) -> meter.used()),
  COST_PER_HOUR("Cost per hour", "", 2, Span.HOUR, (meter, p) -> meter.perHour().map(p::cost)),
  COST_TODAY("Cost today", "", 2, Span.TODAY, (meter, p) -> meter.used().map(p::cost)),
  CO2_PER_HOUR("CO2 per hour", "kg", 1, Span.HOUR, (meter, p) -> meter.perHour().map(p::co2)),
  CO2_TODAY("CO2 today", "kg", 0, Span.TODAY, (meter, p) -> meter.used().map(p::co2));

  public static final List<Kpi> ALL = List.of(values());

  private final String wireName = name().toLowerCase(Locale.ROOT);
  private final String label;
  private final String unit;
  private final int decimals;
  private final Span span;
  private final boolean moreIsBetter;
  private final Function<Sums, Optional<Double>> fromSums;
  private final BiFunction<Metered, Prices, Optional<Double>> fromMeter;

  Kpi(
      String label,
      String unit,
      int decimals,
      Span span,
      boolean moreIsBetter,
      Function<Sums, Optional<Double>> fromSums) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.span = span;
    this.moreIsBetter = moreIsBetter;
    this.fromSums = fromSums;
    this.fromMeter = null;
  }

  /** Of energy less is better; where it goes, the power says. */
  Kpi(
      String label,
      String unit,
      int decimals,
      Span span,
      BiFunction<Metered, Prices, Optional<Double>> fromMeter) {
    this.label = label;
    this.unit = unit;
    this.decimals = decimals;
    this.span = span;
    this.moreIsBetter = false;
    this.fromSums = Sums::power;
    this.fromMeter = fromMeter;
  }

  Optional<Double> value(Sums sums, Metered meter, Prices prices) {
    return fromMeter == null ? fromSums.apply(sums) : fromMeter.apply(meter, prices);
  }

  /** What shows where it goes: the figure itself, or for energy the power. */
  Optional<Double> trended(Sums sums) {
    return fromSums.apply(sums);
  }

  /** Whether a value that is known is as it should be. */
  public boolean meets(double value, double target) {
    return moreIsBetter ? value >= target : value <= target;
  }

  /** Whether it says little while the line has nothing to do. */
  boolean needsProduction() {
    return switch (this) {
      case ENERGY_EFFICIENCY, OEE, GOOD_PER_HOUR, REJECT_RATE -> true;
      default -> false;
    };
  }

  /** Whether it cannot be more than 100. */
  boolean isShare() {
    return unit.equals("%") || this == COMFORT;
  }

  public boolean moreIsBetter() {
    return moreIsBetter;
  }

  /** As in the file of targets, and as tag of the cell. */
  @Override
  public String wireName() {
    return wireName;
  }

  public String label() {
    return label;
  }

  public String unit(Prices prices) {
    return this == COST_PER_HOUR || this == COST_TODAY ? prices.tariff().currency() : unit;
  }

  public int decimals() {
    return decimals;
  }

  public Span span() {
    return span;
  }

  /** Whose readings it is made of; empty if of all. */
  Optional<Section> section() {
    return switch (this) {
      case HEALTH -> Optional.empty();
      case COMFORT -> Optional.of(Section.ENVIRONMENT);
      case OEE, GOOD_PER_HOUR, GOOD_TODAY, REJECT_RATE -> Optional.of(Section.LINE);
      default -> Optional.of(Section.ENERGY);
    };
  }
}
