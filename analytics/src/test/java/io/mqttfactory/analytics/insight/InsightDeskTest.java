package io.mqttfactory.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.insight.Insight.State;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightDeskTest {

  private static final Instant T = Instant.parse("2026-11-16T10:00:00Z");

  private final InsightDesk desk = new InsightDesk(InsightParameters.defaults());
  private final List<Insight> told = new ArrayList<>();

  @Test
  void twoThatAgreeAreEnoughAtOnce() {
    take(20, anomaly("dust", "pm2_5", "level", 0), anomaly("dust", "pm10", "level", 10));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).state()).isEqualTo(State.NEW);
    assertThat(told.get(0).since()).isEqualTo(T);
    assertThat(told.get(0).evidence().measures()).containsExactly("pm2_5", "pm10");
  }

  @Test
  void twoOfDifferentMattersAreNot() {
    take(20, anomaly("dust", "pm2_5", "level", 0), anomaly("tool", "power", "relation", 10));

    assertThat(told).isEmpty();
  }

  @Test
  void oneIsEnoughAfterLongEnough() {
    Anomaly jump = anomaly("power_factor", "power_factor", "jump", 0);
    take(290, jump);
    assertThat(told).isEmpty();
    take(300, jump);
    assertThat(told).extracting(Insight::matter).containsExactly("power_factor");
  }

  @Test
  void aBlipIsNone() {
    take(10, anomaly("power_factor", "power_factor", "jump", 0));
    take(20);
    take(400, anomaly("power_factor", "power_factor", "jump", 390));

    assertThat(told).isEmpty();
  }

  @Test
  void oneThatLastsIsUpdatedAndNotRepeated() {
    Anomaly jump = anomaly("power_factor", "power_factor", "jump", 0);
    for (int second = 0; second <= 3_600; second += 10) {
      take(second, jump);
    }

    assertThat(told).extracting(Insight::id).containsOnly(told.get(0).id());
    assertThat(told).extracting(Insight::state).startsWith(State.NEW, State.STANDING);
    assertThat(told).hasSizeLessThan(6);
  }

  @Test
  void itIsResolvedSomeTimeAfterItsEvidenceIsGone() {
    take(300, anomaly("power_factor", "power_factor", "jump", 0));
    take(310);
    assertThat(desk.standing()).hasSize(1);
    take(600);

    assertThat(desk.standing()).isEmpty();
    assertThat(told.get(1).state()).isEqualTo(State.RESOLVED);
    assertThat(told.get(1).resolvedAt()).isEqualTo(T.plusSeconds(600));
  }

  @Test
  void whatAnotherMatterBringsWithItIsNoNewsThenOrAfterwards() {
    Anomaly co2 = anomaly("ventilation", "co2_level", "level", 0);
    Anomaly power = anomaly("ventilation", "power_consumption", "relation", 0);
    Anomaly fine = anomaly("dust", "pm2_5", "level", 100);
    Anomaly coarse = anomaly("dust", "pm10", "level", 100);
    take(90, co2, power);
    take(2_000, co2, power, fine, coarse);
    take(2_010, fine, coarse);
    take(2_400, fine, coarse);
    take(2_410, fine, coarse);

    assertThat(told).extracting(Insight::matter).containsOnly("ventilation");
  }

  @Test
  void aLimitThatIsForeseenForHoursIsOne() {
    WearOutlook outlook =
        new WearOutlook(
            "air_filter",
            "co2_level",
            "%",
            30.0,
            40,
            "lost airflow",
            WearOutlook.State.WEARING,
            50.0,
            30.0,
            90.0,
            0.9,
            T);
    desk.take(T, List.of(), List.of(outlook));
    assertThat(desk.standing()).isEmpty();
    desk.take(T.plusSeconds(10_800), List.of(), List.of(outlook));

    assertThat(desk.standing()).extracting(Insight::type).containsExactly("maintenance");
    assertThat(desk.standing().get(0).description()).contains("in about 50 hours");
  }

  @Test
  void theMoreWitnessesTheGreaterTheImpact() {
    take(20, anomaly("dust", "pm2_5", "level", 0), anomaly("dust", "pm10", "level", 0));
    take(400, anomaly("power_factor", "power_factor", "jump", 0));

    double two = told.get(0).impactScore();
    assertThat(two).isBetween(0.26, 0.27); // 0.7 × 0.75 × 0.5
    assertThat(told.get(1).impactScore()).isBetween(0.15, 0.16); // 0.6 × 0.5 × 0.5
  }

  private void take(long second, Anomaly... standing) {
    desk.take(T.plusSeconds(second), List.of(standing), List.of());
    told.addAll(desk.changed());
  }

  private static Anomaly anomaly(String matter, String measure, String detector, long since) {
    Instant begin = T.plusSeconds(since);
    return new Anomaly(
        measure + "-" + begin,
        matter,
        detector,
        List.of(measure),
        begin,
        null,
        1,
        measure + " 5, usually 3 to 4");
  }
}
