package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Section;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.dashboard.store.Chronicle;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.DataPoints;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the evidence of the last day up to the newest window. */
final class EvidenceReader {

  private static final Set<Amount> DEMAND =
      Set.of(Amount.SECONDS, Amount.POWER, Amount.POWER_WEIGHT);

  private static final int SLOTS_PER_HOUR = 12;
  private static final int HOURS_PER_DAY = 24;

  private final Chronicle chronicle;

  EvidenceReader(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  Evidence read(Aggregate newest) {
    Instant at = newest.windowEnd();
    Instant anHourAgo = at.minus(Evidence.HOUR);
    // The last window begins before midnight where the day has only begun.
    Instant midnight = newest.windowStart().truncatedTo(ChronoUnit.DAYS);
    List<Sums> slots =
        chronicle.sums(anHourAgo.minus(Evidence.HOUR), Evidence.SLOT, 2 * SLOTS_PER_HOUR);
    return new Evidence(
        at,
        slots.subList(SLOTS_PER_HOUR, 2 * SLOTS_PER_HOUR),
        slots.subList(0, SLOTS_PER_HOUR),
        chronicle.sums(at.minus(Evidence.DAY), Evidence.HOUR, HOURS_PER_DAY),
        quarters(at),
        chronicle.sums(midnight, Evidence.DAY, 1).get(0),
        chronicle.metered(anHourAgo, at),
        chronicle.metered(midnight, at),
        expected(newest));
  }

  private List<Sums> quarters(Instant at) {
    long quarter = Evidence.QUARTER.toMillis();
    Instant begun = Instant.ofEpochMilli(at.toEpochMilli() / quarter * quarter);
    int count = (int) Evidence.DAY.dividedBy(Evidence.QUARTER);
    return chronicle.sums(begun.minus(Evidence.DAY), Evidence.QUARTER, count, DEMAND);
  }

  private static Map<Section, Double> expected(Aggregate newest) {
    DataPoints points = newest.dataPoints();
    Map<Section, Double> perSecond = new EnumMap<>(Section.class);
    put(perSecond, Section.ENERGY, points.energyExpected(), newest.aggregationPeriod());
    put(perSecond, Section.ENVIRONMENT, points.environmentExpected(), newest.aggregationPeriod());
    put(perSecond, Section.LINE, points.lineExpected(), newest.aggregationPeriod());
    return perSecond;
  }

  private static void put(
      Map<Section, Double> perSecond, Section section, Double expected, Duration length) {
    if (expected != null) {
      perSecond.put(section, expected / (length.toMillis() / 1e3));
    }
  }
}
