package io.mqttfactory.dashboard.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.model.cloud.TrendDirection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final Prices PRICES = new Prices(new Tariff(0.25, "EUR"), 0.4);
  private static final Targets TARGETS =
      Targets.parse(
          "{\"oee\":80,\"cost_per_hour\":60,\"energy_efficiency\":86}"
              .getBytes(StandardCharsets.UTF_8));

  private final Scorecard scorecard = new Scorecard(TARGETS, PRICES);

  @Test
  void costAndFootprintFollowFromTheMeter() {
    Evidence evidence = Slots.healthy().evidence();

    assertThat(value(Kpi.ENERGY_PER_HOUR, evidence).value()).isEqualTo(250);
    assertThat(value(Kpi.COST_PER_HOUR, evidence).textWithUnit()).isEqualTo("62.50 EUR");
    assertThat(value(Kpi.CO2_PER_HOUR, evidence).textWithUnit()).isEqualTo("100.0 kg");
    assertThat(value(Kpi.ENERGY_TODAY, evidence).value()).isEqualTo(3_000);
    assertThat(value(Kpi.COST_TODAY, evidence).value()).isEqualTo(750);
  }

  @Test
  void untilTheMeterWasFollowedThePowerTellsWhatAnHourCosts() {
    Evidence evidence = unmetered(Slots.healthy().mean(Amount.POWER, Amount.POWER_WEIGHT, 240));

    assertThat(value(Kpi.ENERGY_PER_HOUR, evidence).value()).isEqualTo(240);
    assertThat(value(Kpi.COST_PER_HOUR, evidence).textWithUnit()).isEqualTo("60.00 EUR");
    assertThat(value(Kpi.CO2_PER_HOUR, evidence).textWithUnit()).isEqualTo("96.0 kg");
    assertThat(value(Kpi.ENERGY_TODAY, evidence).value()).as("of what was used").isNull();
    assertThat(value(Kpi.COST_TODAY, evidence).value()).isNull();
  }

  @Test
  void tellsWhatMissesItsTarget() {
    Evidence evidence = Slots.healthy().evidence();

    assertThat(scorecard.judge(evidence))
        .filteredOn(KpiValue::misses)
        .extracting(KpiValue::kpi)
        .containsExactly(Kpi.COST_PER_HOUR);
  }

  @Test
  void aLineThatIsNotMeantToRunMissesNoTarget() {
    Evidence evidence =
        Slots.healthy()
            .put(Amount.PLANNED, 0)
            .put(Amount.RUN, 0)
            .put(Amount.IDEAL, 0)
            .mean(Amount.EFFICIENCY, Amount.EFFICIENCY_WEIGHT, 60)
            .evidence();

    assertThat(value(Kpi.OEE, evidence).value()).isNull();
    assertThat(value(Kpi.OEE, evidence).note()).isEqualTo("nothing planned");
    assertThat(value(Kpi.ENERGY_EFFICIENCY, evidence).misses()).isFalse();
    assertThat(value(Kpi.COST_PER_HOUR, evidence).misses()).isTrue();
  }

  @Test
  void aLineOfWhichNobodyKnowsIsNotIdle() {
    Evidence evidence =
        Slots.healthy()
            .put(Amount.PLANNED, 0)
            .put(Amount.PLANNING_SECONDS, 0)
            .put(Amount.RUN, 0)
            .put(Amount.IDEAL, 0)
            .evidence();

    assertThat(value(Kpi.OEE, evidence).value()).isNull();
    assertThat(value(Kpi.OEE, evidence).idle()).isFalse();
    assertThat(value(Kpi.OEE, evidence).note()).isEqualTo("last hour");
  }

  @Test
  void halfTheReadingsMakeHalfComplete() {
    Evidence evidence = Slots.healthy().put(Amount.ENERGY_SAMPLES, 50).evidence();

    assertThat(value(Kpi.ENERGY_EFFICIENCY, evidence).completeness()).isCloseTo(0.5, within(1e-9));
    assertThat(value(Kpi.HEALTH, evidence).completeness()).isCloseTo(0.5, within(1e-9));
    assertThat(value(Kpi.OEE, evidence).completeness()).isEqualTo(1);
  }

  @Test
  void saysHowMuchIsSimulatedAndClaimsNoMissedTargetFromIt() {
    KpiValue few = value(Kpi.COST_PER_HOUR, Slots.healthy().put(Amount.SIMULATED, 6).evidence());
    KpiValue most = value(Kpi.COST_PER_HOUR, Slots.healthy().put(Amount.SIMULATED, 18).evidence());

    assertThat(few.note()).isEqualTo("last hour, 20% simulated");
    assertThat(few.misses()).isTrue();
    assertThat(most.note()).isEqualTo("last hour, 60% simulated");
    assertThat(most.misses()).isFalse();
  }

  @Test
  void nobodyKnowsCompletenessWithoutExpectation() {
    Evidence known = Slots.healthy().evidence();
    Evidence evidence = with(known, known.hourBefore(), Map.of());

    assertThat(value(Kpi.OEE, evidence).completeness()).isNull();
  }

  @Test
  void trendsAreAgainstTheHourBefore() {
    Evidence known = Slots.healthy().evidence();
    List<Sums> worse =
        Slots.healthy().mean(Amount.EFFICIENCY, Amount.EFFICIENCY_WEIGHT, 80).evidence().hour();
    Evidence evidence = with(known, worse, known.expectedPerSecond());

    assertThat(value(Kpi.ENERGY_EFFICIENCY, evidence).trend()).isEqualTo(TrendDirection.INCREASING);
    assertThat(value(Kpi.COMFORT, evidence).trend()).isEqualTo(TrendDirection.STABLE);
    assertThat(value(Kpi.GOOD_TODAY, evidence).trend()).isNull();
  }

  @Test
  void whatNobodyMeasuredIsUnknown() {
    Evidence nothing =
        new Evidence(
            Slots.NOON,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Sums.NONE,
            Metered.NONE,
            Metered.NONE,
            Map.of());

    assertThat(scorecard.judge(nothing))
        .allSatisfy(
            value -> {
              assertThat(value.value()).isNull();
              assertThat(value.text()).isEqualTo("unknown");
              assertThat(value.misses()).isFalse();
            });
  }

  @Test
  void saysSinceWhenTodayIsKnown() {
    Evidence known = Slots.healthy().evidence();
    Metered sinceTen = new Metered(500, Slots.NOON.minus(Duration.ofHours(2)), Duration.ofHours(2));
    Evidence evidence = metered(known, known.meterOfHour(), sinceTen);

    assertThat(value(Kpi.ENERGY_TODAY, evidence).note()).isEqualTo("since 10:00 UTC");
    assertThat(value(Kpi.ENERGY_TODAY, known).note()).isEqualTo("today, UTC");
  }

  private static Evidence unmetered(Slots slots) {
    return metered(slots.evidence(), Metered.NONE, Metered.NONE);
  }

  private static Evidence metered(Evidence known, Metered ofHour, Metered ofToday) {
    return new Evidence(
        known.at(),
        known.hour(),
        known.hourBefore(),
        known.day(),
        known.quarters(),
        known.today(),
        ofHour,
        ofToday,
        known.expectedPerSecond());
  }

  private static Evidence with(
      Evidence known, List<Sums> hourBefore, Map<Section, Double> expected) {
    return new Evidence(
        known.at(),
        known.hour(),
        hourBefore,
        known.day(),
        known.quarters(),
        known.today(),
        known.meterOfHour(),
        known.meterToday(),
        expected);
  }

  private KpiValue value(Kpi kpi, Evidence evidence) {
    return scorecard.judge(evidence).stream()
        .filter(value -> value.kpi() == kpi)
        .findFirst()
        .orElseThrow();
  }
}
