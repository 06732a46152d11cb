package io.mqttfactory.historian.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentLatencyTest {

  private final RecentLatency latency = new RecentLatency(Duration.ofMinutes(5), 7);

  @Test
  void nothingHasNoPercentile() {
    assertThat(latency.percentile(0.5, 7)).isEmpty();
  }

  @ParameterizedTest(name = "{0} of 1 to 1000 ms is {1} s")
  @CsvSource({"0.5, 0.5", "0.95, 0.95", "0.99, 0.99", "1, 1"})
  void aPercentileIsAtMostATenthTooHigh(double share, double exact) {
    for (int millis = 1; millis <= 1_000; millis++) {
      latency.add(Duration.ofMillis(millis), 7 + millis / 10);
    }

    assertThat(latency.percentile(share, 107).orElseThrow())
        .isBetween(exact * 0.999, exact * 1.101);
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    latency.add(Duration.ofHours(1), 10);
    latency.add(Duration.ofMillis(10), 200);

    assertThat(latency.percentile(0.99, 305).orElseThrow()).isCloseTo(3_600, tenth(3_600));
    assertThat(latency.percentile(0.99, 310).orElseThrow()).isCloseTo(0.01, tenth(0.01));
    assertThat(latency.percentile(0.99, 100_000)).isEmpty();
  }

  @Test
  void whatComesFromTheFutureOrFromLongAgoCountsAtTheEnds() {
    latency.add(Duration.ofSeconds(-3), 7);
    latency.add(Duration.ofDays(400), 7);

    assertThat(latency.percentile(0.5, 7).orElseThrow()).isLessThan(0.001);
    assertThat(latency.percentile(1, 7).orElseThrow()).isGreaterThan(86_400);
  }

  private static Offset<Double> tenth(double value) {
    return within(value / 10);
  }
}
