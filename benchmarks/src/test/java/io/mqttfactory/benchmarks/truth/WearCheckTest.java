package io.mqttfactory.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.wear.WearOutlook;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WearCheckTest {

  private static final Instant START = Instant.parse("2026-09-21T00:00:00Z");

  @Test
  void aFaultThatIsTooWeakNeverGetsThere() {
    assertThat(WearCheck.of(List.of(toolWear(0.3)))).isEmpty();
    assertThat(WearTruth.BEARING_VIBRATION.crossing(toolWear(1))).isEmpty();
  }

  /** 11 % × share^1.5 on top of 1.235 % reach 5 % after 0.489 of the time. */
  @Test
  void theCrossingFollowsFromTheLawOfGrowth() {
    Instant crossing = WearTruth.TOOL.crossing(toolWear(1)).orElseThrow();

    double hours = Duration.between(START, crossing).toMinutes() / 60.0;
    assertThat(hours).isEqualTo(48.9, Offset.offset(0.1));
  }

  @Test
  void anOutlookIsHeldAgainstTheHoursThatAreLeft() {
    WearCheck half = WearCheck.of(List.of(toolWear(1))).get(0);
    double left = half.trueHours();

    WearCheck.Result result = half.against(List.of(outlook(1.5 * left, 0.9 * left, 2 * left)));

    assertThat(half.share()).isEqualTo(0.5);
    assertThat(result.isSeen()).isTrue();
    assertThat(result.relativeError()).isEqualTo(0.5, Offset.offset(1e-9));
    assertThat(result.isInInterval()).isTrue();
    assertThat(half.against(List.of(outlook(2.0 * left, 1.5 * left, null))).isInInterval())
        .isFalse();
    assertThat(half.against(List.of()).isSeen()).isFalse();
  }

  private static Fault toolWear(double intensity) {
    return new Fault(FaultKind.TOOL_WEAR, "tool", intensity, START, Duration.ofHours(100));
  }

  private static WearOutlook outlook(double hours, double lower, Double upper) {
    return new WearOutlook(
        "tool",
        "reject_count",
        "%",
        3.0,
        5,
        "limit",
        WearOutlook.State.WEARING,
        hours,
        lower,
        upper,
        0.5,
        START);
  }
}
