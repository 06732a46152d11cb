package io.mqttfactory.hmi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.view.Limits;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrendsTest {

  private static final Instant BEGIN = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration NO_BRIDGE = Duration.ZERO;

  private final Trends trends = new Trends(List.of(new TrendedTag("speed", "Speed", "units/min")));

  @Test
  void aStepHoldsTheMeanOfItsReadings() {
    add(1, 10.0);
    add(2, 20.0);
    add(31, 50.0);

    Trend trend = fiveMinutes(59, 10, NO_BRIDGE);

    assertThat(trend.stepMillis()).isEqualTo(30_000);
    assertThat(trend.from()).isEqualTo(BEGIN.minusSeconds(240));
    assertThat(trend.values()).endsWith(15.0, 50.0);
    assertThat(trend.values()).filteredOn(Objects::isNull).hasSize(8);
  }

  @Test
  void saysWhatItIsAbout() {
    Trend trend = fiveMinutes(0, 10, NO_BRIDGE);

    assertThat(List.of(trend.tag(), trend.label(), trend.unit()))
        .containsExactly("speed", "Speed", "units/min");
    assertThat(trend.low()).isEqualTo(1.0);
    assertThat(trend.high()).isNull();
  }

  @Test
  void aPauseBetweenReadingsIsNoHole() {
    for (int second = 0; second < 10; second += 2) {
      add(second, second);
    }

    Trend trend = fiveMinutes(9, 300, Duration.ofSeconds(6));

    assertThat(trend.values()).endsWith(0.0, 0.0, 2.0, 2.0, 4.0, 4.0, 6.0, 6.0, 8.0, 8.0);
  }

  @Test
  void theLastValueStandsUntilTheNextOneIsMissed() {
    add(0, 7);

    Duration patience = Duration.ofSeconds(6);
    assertThat(known(fiveMinutes(6, 300, patience))).hasSize(7).containsOnly(7.0);
    assertThat(known(fiveMinutes(7, 300, patience))).containsExactly(7.0);
    assertThat(known(fiveMinutes(31, 10, patience))).containsExactly(7.0);
  }

  @Test
  void aSilenceIsAHole() {
    add(0, 1);
    add(10, 2);

    Trend trend = fiveMinutes(10, 300, Duration.ofSeconds(6));

    List<Double> last = trend.values().subList(289, 300);
    assertThat(last).startsWith(1.0).endsWith(2.0);
    assertThat(last.subList(1, 10)).containsOnlyNulls();
  }

  @Test
  void whatIsUnknownIsNotDrawn() {
    trends.add(new Values(BEGIN, Map.of("status", "idle")));

    assertThat(fiveMinutes(1, 10, NO_BRIDGE).values()).containsOnlyNulls();
  }

  @Test
  void countsAreDrawnToo() {
    trends.add(new Values(BEGIN, Map.of("speed", 4L)));

    assertThat(fiveMinutes(1, 10, NO_BRIDGE).values()).endsWith(4.0);
  }

  @Test
  void whatIsOlderThanTheRangeIsForgotten() {
    add(0, 1);
    add(400, 2);

    assertThat(known(fiveMinutes(400, 600, NO_BRIDGE))).containsExactly(2.0);
    assertThat(known(anHour(400, 600))).containsExactly(1.0, 2.0);
    assertThat(known(anHour(3_700, 600))).containsExactly(2.0);
  }

  @Test
  void aRoundedRangeIsStillWhole() {
    for (int second = 0; second < 3_600; second += 2) {
      add(second, 7);
    }

    for (int points : new int[] {10, 7, 299, 301, 599, 600}) {
      List<Double> values = anHour(3_599, points).values();
      assertThat(values).hasSize(points);
      // The last step may have only just begun.
      assertThat(values.subList(0, points - 1)).describedAs("%d points", points).containsOnly(7.0);
    }
  }

  @Test
  void aThousandReadingsPerSecondNeedNoMoreRoom() {
    for (int reading = 0; reading < 100_000; reading++) {
      trends.add(new Values(BEGIN.plusMillis(reading), Map.of("speed", reading % 2 * 2.0)));
    }

    assertThat(known(fiveMinutes(99, 300, NO_BRIDGE))).hasSize(100).containsOnly(1.0);
  }

  @Test
  void thePastLiesUnderWhatIsLive() {
    add(20, 100.0);
    Trends past = trends.empty();
    past.add(new Values(BEGIN.plusSeconds(10), Map.of("speed", 5.0)));
    past.add(new Values(BEGIN.plusSeconds(20), Map.of("speed", 6.0)));

    trends.underlay(past);

    assertThat(known(fiveMinutes(20, 300, NO_BRIDGE))).containsExactly(5.0, 100.0);
  }

  private void add(int second, double value) {
    trends.add(new Values(BEGIN.plusSeconds(second), Map.of("speed", value)));
  }

  private Trend fiveMinutes(int second, int points, Duration bridge) {
    return upTo(second, TrendRange.FIVE_MINUTES, points, bridge);
  }

  private Trend anHour(int second, int points) {
    return upTo(second, TrendRange.AN_HOUR, points, NO_BRIDGE);
  }

  private Trend upTo(int second, TrendRange range, int points, Duration bridge) {
    return trends
        .upTo(BEGIN.plusSeconds(second), range, points, bridge, tag -> new Limits(1.0, null))
        .get(0);
  }

  private static List<Double> known(Trend trend) {
    List<Double> values = new ArrayList<>(trend.values());
    values.removeAll(Collections.singleton(null));
    return values;
  }
}
