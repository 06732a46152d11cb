package io.mqttfactory.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the simulated plant, kind by kind of fault, and what is not. */
class FaultsFoundTest {

  private static final Instant START = LearntPlant.LEARNT.plus(Duration.ofHours(2));

  @ParameterizedTest(name = "{0} of {1} within {3} is {2}")
  @CsvSource({
    "JAM, 0.5, line_jam, PT10M",
    "SENSOR_FROZEN, 0.5, bearing_sensor, PT10M",
    "SENSOR_OFFSET, 0.5, hall_thermometer, PT10M",
    "VOLTAGE_SAG, 0.5, supply_voltage, PT10M",
    "POWER_FACTOR_DROP, 0.5, power_factor, PT10M",
    "VENTILATION_FAILURE, 0.5, ventilation, PT15M",
    "DUST, 0.5, dust, PT10M",
    "BEARING_WEAR, 1, bearing, PT6H",
    "TOOL_WEAR, 1, tool, PT10H"
  })
  void findsTheFault(FaultKind kind, double intensity, String matter, Duration within) {
    Duration length = within.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(20) : within;
    Fault fault = new Fault(kind, "f", intensity, START, length.multipliedBy(2));

    List<Insight> raised = raisedWith(List.of(fault), START.plus(within));

    assertThat(raised).extracting(Insight::matter).containsExactly(matter);
    Insight insight = raised.get(0);
    assertThat(insight.raisedAt()).isAfter(START);
    assertThat(insight.impactScore()).isBetween(0.05, 1.0);
    assertThat(insight.description()).matches(".*[0-9].*usually.*|.*[0-9].*limit.*");
    assertThat(insight.evidence().measures()).isNotEmpty();
    assertThat(insight.evidence().detectors()).isNotEmpty();
  }

  @Test
  void aDayInOrderGivesNoInsight() {
    assertThat(raisedWith(List.of(), LearntPlant.LEARNT.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void anInsightIsResolvedWhenItsCauseIsGone() {
    Fault fault = new Fault(FaultKind.POWER_FACTOR_DROP, "f", 1, START, Duration.ofMinutes(30));

    Engine engine = LearntPlant.engine();
    LearntPlant.windows(List.of(fault), LearntPlant.LEARNT, START.plus(Duration.ofMinutes(90)))
        .forEach(engine::take);
    List<Insight> told = engine.findings().insights();

    assertThat(engine.picture().insights()).isEmpty();
    assertThat(told).extracting(Insight::id).containsOnly(told.get(0).id());
    assertThat(told.get(0).state()).isEqualTo(Insight.State.NEW);
    Insight last = told.get(told.size() - 1);
    assertThat(last.state()).isEqualTo(Insight.State.RESOLVED);
    assertThat(last.resolvedAt()).isAfter(fault.end());
  }

  private static List<Insight> raisedWith(List<Fault> faults, Instant to) {
    Engine engine = LearntPlant.engine();
    LearntPlant.windows(faults, LearntPlant.LEARNT, to).forEach(engine::take);
    List<Insight> raised = new ArrayList<>(engine.findings().insights());
    raised.removeIf(insight -> !insight.raisedAt().equals(insight.updatedAt()));
    return raised;
  }
}
