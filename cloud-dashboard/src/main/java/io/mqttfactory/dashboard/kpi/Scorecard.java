package io.mqttfactory.dashboard.kpi;

import io.mqttfactory.model.cloud.TrendDirection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the key figures of what is known. */
public final class Scorecard {

  /** A day whose meter was followed from so early on is known whole. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final double PERCENT = 100;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  private final Targets targets;
  private final Prices prices;

  public Scorecard(Targets targets, Prices prices) {
    this.targets = targets;
    this.prices = prices;
  }

  public Prices prices() {
    return prices;
  }

  /** All key figures, in their order. */
  public List<KpiValue> judge(Evidence evidence) {
    return Kpi.ALL.stream().map(kpi -> judge(kpi, evidence)).toList();
  }

  private KpiValue judge(Kpi kpi, Evidence evidence) {
    Sums sums = evidence.over(kpi.span());
    Metered meter = kpi.span() == Span.TODAY ? evidence.meterToday() : meterOfHour(evidence);
    return new KpiValue(
        kpi,
        kpi.value(sums, meter, prices).orElse(null),
        kpi.unit(prices),
        trend(kpi, evidence).orElse(null),
        isIdle(kpi, sums) ? null : targets.of(kpi).orElse(null),
        completeness(kpi, sums, evidence).orElse(null),
        isIdle(kpi, sums),
        sums.isMostlySimulated(),
        note(kpi, sums, meter));
  }

  /** Of one window, the first, a meter says nothing yet, but its power does. */
  private static Metered meterOfHour(Evidence evidence) {
    Metered meter = evidence.meterOfHour();
    return meter.used().isPresent()
        ? meter
        : evidence.over(Span.HOUR).power().map(Metered::ofAnHourAt).orElse(Metered.NONE);
  }

  /** A line that is not meant to run misses no target; one of which nobody knows is another. */
  private static boolean isIdle(Kpi kpi, Sums sums) {
    double known = sums.get(Amount.PLANNING_SECONDS);
    boolean isKnown = known > 0 && known >= sums.get(Amount.SECONDS) / 2;
    return kpi.needsProduction() && isKnown && sums.get(Amount.PLANNED) == 0;
  }

  private static Optional<TrendDirection> trend(Kpi kpi, Evidence evidence) {
    return kpi.span() == Span.TODAY
        ? Optional.empty() // it only grows
        : Noise.direction(series(kpi, evidence.hourBefore()), series(kpi, evidence.hour()));
  }

  private static List<Double> series(Kpi kpi, List<Sums> slots) {
    return slots.stream().flatMap(slot -> kpi.trended(slot).stream()).toList();
  }

  private static Optional<Double> completeness(Kpi kpi, Sums sums, Evidence evidence) {
    Duration span = length(kpi.span(), evidence.at());
    List<Section> sections = kpi.section().map(List::of).orElse(Section.ALL);
    List<Double> shares =
        sections.stream()
            .flatMap(section -> evidence.completeness(section, sums, span).stream())
            .toList();
    return shares.size() < sections.size()
        ? Optional.empty()
        : shares.stream().min(Double::compareTo);
  }

  private static Duration length(Span span, Instant at) {
    return switch (span) {
      case HOUR -> Evidence.HOUR;
      case DAY -> Evidence.DAY;
      case TODAY -> Duration.between(at.truncatedTo(ChronoUnit.DAYS), at);
    };
  }

  private static String note(Kpi kpi, Sums sums, Metered meter) {
    String note = isIdle(kpi, sums) ? "nothing planned" : span(kpi, meter);
    double simulated = sums.simulatedShare() * PERCENT;
    return simulated > 0
        ? String.format(Locale.ROOT, "%s, %.0f%% simulated", note, Math.max(1, simulated))
        : note;
  }

  private static String span(Kpi kpi, Metered meter) {
    boolean isPart =
        kpi.span() == Span.TODAY
            && kpi.section().equals(Optional.of(Section.ENERGY))
            && meter.since() != null
            && meter.since().isAfter(meter.since().truncatedTo(ChronoUnit.DAYS).plus(SOON));
    return isPart ? "since " + TIME.format(meter.since()) + " UTC" : kpi.span().label();
  }
}
