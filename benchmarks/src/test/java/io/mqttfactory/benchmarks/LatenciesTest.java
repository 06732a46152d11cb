package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

  private final Latencies latencies = new Latencies();

  @Test
  void countsByWhenAReadingWasMadeAndNotByWhenItWasCommitted() {
    latencies.add(999, 1_003.5);
    latencies.add(1_000, 1_002.5);
    latencies.add(1_999, 2_500);
    latencies.add(2_000, 2_001);

    assertThat(latencies.between(1_000, 2_000)).containsExactly(2.5, 501);
  }

  @Test
  void hasNothingToSayOfATimeInWhichNothingWasMade() {
    latencies.add(1_000, 1_001);

    assertThat(latencies.between(2_000, 3_000)).isEmpty();
  }
}
