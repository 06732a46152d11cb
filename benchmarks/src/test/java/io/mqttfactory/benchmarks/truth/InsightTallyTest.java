package io.mqttfactory.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightTallyTest {

  private static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");
  private static final Fault JAM =
      new Fault(FaultKind.JAM, "jam-1", 0.5, NOON, Duration.ofHours(1));

  @Test
  void aFaultIsFoundByTheFirstInsightThatNamesIt() {
    InsightTally tally =
        tally(insight("power_factor", 1), insight("line_jam", 6), insight("line_jam", 30));

    Detection detection = tally.detections().get(0);
    assertThat(detection.isFound()).isTrue();
    assertThat(detection.delay()).isEqualTo(Duration.ofMinutes(6));
    assertThat(detection.delayShare()).isEqualTo(0.1);
  }

  @Test
  void whatWasSaidBeforeOrLongAfterDoesNotFindIt() {
    assertThat(tally(insight("line_jam", -1), insight("line_jam", 80)).detections())
        .noneMatch(Detection::isFound);
  }

  @Test
  void whatNoFaultExplainsIsFalse() {
    Insight before = insight("line_jam", -1);
    Insight named = insight("line_jam", 5);
    Insight consequence = insight("energy_use", 20);
    Insight aftermath = insight("line_jam", 100);
    Insight unrelated = insight("dust", 20);
    Insight late = insight("line_jam", 200);

    assertThat(tally(before, named, consequence, aftermath, unrelated, late).falseOnes())
        .containsExactly(before, unrelated, late);
  }

  @Test
  void anInsightOfAnUnknownMatterIsFalse() {
    assertThat(tally(insight("horoscope", 5)).falseOnes()).hasSize(1);
  }

  private static InsightTally tally(Insight... raised) {
    return new InsightTally(List.of(JAM), List.of(raised));
  }

  private static Insight insight(String matter, int minutesAfterNoon) {
    Instant at = NOON.plus(Duration.ofMinutes(minutesAfterNoon));
    return new Insight(
        matter + "-" + at,
        matter,
        "anomaly",
        "production",
        "",
        0.5,
        "",
        new Insight.Evidence(at, at, List.of(), List.of()),
        Insight.State.NEW,
        at,
        at,
        at,
        null);
  }
}
