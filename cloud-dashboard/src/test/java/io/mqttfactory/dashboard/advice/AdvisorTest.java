package io.mqttfactory.dashboard.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Slots;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.hmi.view.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdvisorTest {

  private static final Prices PRICES = new Prices(new Tariff(0.25, "EUR"), 0.38);

  private final Advisor advisor = new Advisor(PRICES);

  @Test
  void hasNothingToSayOfAHealthyPlant() {
    assertThat(advisor.advise(Slots.healthy().evidence())).isEmpty();
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        trouble(
            "peak of demand",
            slots -> slots.demandPeak(320),
            "energy",
            "peaked at 320.0 kW (15-minute mean) in the last 24 h, 1.28 times its mean of 250.0 kW",
            "325 EUR per month for 32.5 kW less (assumed: 10 EUR per kW and month)"),
        trouble(
            "low power factor",
            slots -> slots.mean(Amount.POWER_FACTOR, Amount.POWER_FACTOR_WEIGHT, 0.8),
            "energy",
            "averages 0.800 over the last 24 h: 187 kvar",
            "105 kvarh per hour less to pay for at 0.95, and 265 EUR per month"),
        trouble(
            "unstable grid",
            slots -> slots.mean(Amount.GRID_STABILITY, Amount.GRID_STABILITY_WEIGHT, 80),
            "grid",
            "only 80.0% of the last hour's readings",
            "Up to 12 minutes per hour"),
        trouble(
            "stale air",
            slots -> slots.mean(Amount.CO2, Amount.CO2_WEIGHT, 1_180),
            "climate",
            "averages 1180 ppm",
            "About 800 ppm (assumed"),
        trouble(
            "vibration in zone C",
            slots -> slots.vibrations(3),
            "maintenance",
            "3.00 mm/s: ISO zone C, not rising",
            "there is no date"),
        trouble(
            "vibration in zone D",
            slots -> slots.vibrations(4.6),
            "maintenance",
            "4.60 mm/s: ISO zone D",
            "Avoids a breakdown"),
        trouble(
            "vibration that rises",
            slots ->
                slots.vibrations(
                    1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8, 2.9, 3.0,
                    3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8),
            "maintenance",
            "rising by 0.100 mm/s per hour",
            "About 7 hours until zone D"),
        trouble(
            "rejects",
            slots -> slots.put(Amount.REJECTED, 25).put(Amount.GOOD, 475),
            "quality",
            "5.0% of the last hour's units were rejects",
            "210 more good units per hour at 1.5% rejects"),
        trouble(
            "lost availability",
            slots -> slots.put(Amount.RUN, 200).put(Amount.IDEAL, 195),
            "production",
            "most of it lost by availability (66.7%)",
            "2079 more good units per hour if availability were 90.0%"),
        trouble(
            "rejects in half an hour of readings",
            slots ->
                slots
                    .put(Amount.REJECTED, 12.5)
                    .put(Amount.GOOD, 237.5)
                    .put(Amount.COUNTED_SECONDS, 150),
            "quality",
            "5.0% of the last hour's units were rejects",
            "210 more good units per hour at 1.5% rejects"),
        trouble(
            "a line that stands",
            slots ->
                slots
                    .put(Amount.RUN, 0)
                    .put(Amount.IDEAL, 0)
                    .put(Amount.GOOD, 0)
                    .put(Amount.REJECTED, 0),
            "production",
            "ran in only 0.0% of its planned time",
            "21.6 more hours of production per day if availability were 90.0%"),
        trouble(
            "missing readings",
            slots -> slots.put(Amount.LINE_SAMPLES, 75),
            "data",
            "50% of the line readings of the last hour are missing",
            "become whole again"));
  }

  private static Arguments trouble(
      String description,
      UnaryOperator<Slots> change,
      String category,
      String cause,
      String effect) {
    return Arguments.of(description, change, category, cause, effect);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void recommends(
      String description,
      UnaryOperator<Slots> change,
      String category,
      String cause,
      String effect) {
    List<Advice> advice = advisor.advise(change.apply(Slots.healthy()).evidence());

    Advice first = advice.get(0);
    assertThat(first.category()).as(description).isEqualTo(category);
    assertThat(first.cause()).contains(cause);
    assertThat(first.effect()).contains(effect);
    assertThat(first.measure()).isNotBlank();
    assertThat(first.impact()).isBetween(0.0, 1.0);
  }

  @Test
  void doesNotMissWhatWasBeforeTheFactoryBegan() {
    Evidence known = Slots.healthy().evidence();
    List<Sums> hour = new ArrayList<>(known.hour());
    hour.set(0, Sums.NONE);
    Evidence evidence =
        new Evidence(
            known.at(),
            hour,
            known.hourBefore(),
            known.day(),
            known.quarters(),
            known.today(),
            known.meterOfHour(),
            known.meterToday(),
            known.expectedPerSecond());

    assertThat(advisor.advise(evidence)).isEmpty();
  }

  @Test
  void saysWhatItSawInASimulatedPast() {
    Slots stale = Slots.healthy().mean(Amount.CO2, Amount.CO2_WEIGHT, 1_180);

    assertThat(advisor.advise(stale.put(Amount.SIMULATED, 14).evidence()).get(0).cause())
        .endsWith("over the last hour");
    assertThat(advisor.advise(stale.put(Amount.SIMULATED, 16).evidence()).get(0).cause())
        .endsWith("over the last hour (simulated past)");
  }

  @Test
  void missesNoReadingsOfASimulatedPast() {
    assertThat(
            advisor.advise(
                Slots.healthy().put(Amount.SIMULATED, 30).put(Amount.LINE_SAMPLES, 0).evidence()))
        .isEmpty();
  }

  @Test
  void ranksByImpact() {
    List<Advice> advice =
        advisor.advise(
            Slots.healthy()
                .vibrations(4.6)
                .mean(Amount.CO2, Amount.CO2_WEIGHT, 950)
                .demandPeak(320)
                .evidence());

    assertThat(advice).extracting(Advice::rank).containsExactly(1, 2, 3);
    assertThat(advice)
        .extracting(Advice::category)
        .containsExactly("maintenance", "climate", "energy");
    assertThat(advice.get(0).impact()).isGreaterThan(advice.get(2).impact());
  }
}
