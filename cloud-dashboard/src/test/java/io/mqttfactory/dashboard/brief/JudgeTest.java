package io.mqttfactory.dashboard.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.brief.Briefing.Verdict;
import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Scorecard;
import io.mqttfactory.dashboard.kpi.Slots;
import io.mqttfactory.dashboard.kpi.Targets;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.hmi.view.SourceView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final SourceView SPEAKING = new SourceView("Bridge", false, null, "");
  private static final Scorecard SCORECARD =
      new Scorecard(
          Targets.parse("{\"energy_efficiency\":90}".getBytes(StandardCharsets.UTF_8)),
          new Prices(new Tariff(0.25, "EUR"), 0.38));

  @Test
  void nothingIsAllRightBeforeTheFirstAggregate() {
    Verdict verdict = Judge.judge(false, SPEAKING, List.of(), List.of());

    assertThat(verdict.words()).startsWith("Nothing is known of the plant yet");
    assertThat(verdict.healthy()).isFalse();
  }

  @Test
  void nothingIsAllRightWithoutTheFiguresThatSaySo() {
    Verdict verdict = judge(Slots.healthy().put(Amount.COMFORT_WEIGHT, 0).evidence());

    assertThat(verdict.words()).isEqualTo("Too little is known of the plant. Unknown: Comfort.");
    assertThat(verdict.healthy()).isFalse();
  }

  @Test
  void namesTheTargetsThatAreMissed() {
    Verdict verdict = judge(Slots.healthy().evidence());

    assertThat(verdict.words()).startsWith("The plant runs. Target missed: Energy efficiency.");
    assertThat(verdict.healthy()).isTrue();
  }

  @Test
  void doesNotTakeASimulationForThePlant() {
    Verdict verdict = judge(Slots.healthy().put(Amount.SIMULATED, 30).evidence());

    assertThat(verdict.words())
        .startsWith("No alert stands; most of what is known of the last hour is simulated.")
        .contains("62.50 EUR per hour (mostly simulated)");
  }

  private static Verdict judge(Evidence evidence) {
    return Judge.judge(true, SPEAKING, List.of(), SCORECARD.judge(evidence));
  }
}
