package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateOfChangeTest {

  private final RateOfChange rate = new RateOfChange("temperature", Duration.ofSeconds(60));

  @Test
  void isUnknownUntilHalfTheWindowIsSeen() {
    assertThat(observe(0, 20)).isEmpty();
    assertThat(observe(28, 21)).isEmpty();
    assertThat(observe(30, 21)).isPresent();
  }

  @Test
  void isPerMinuteWhateverTheInterval() {
    for (int second = 0; second < 60; second += 2) {
      observe(second, 20 + second / 20.0);
    }
    assertThat(observe(60, 23).orElseThrow()).isCloseTo(3, within(1e-9));
  }

  @Test
  void fallingIsNegative() {
    observe(0, 20);
    assertThat(observe(30, 18).orElseThrow()).isCloseTo(-4, within(1e-9));
  }

  @Test
  void oneOutlierIsNoJump() {
    for (int second = 0; second < 60; second += 2) {
      observe(second, 20);
    }
    double slope = observe(60, 22).orElseThrow();

    assertThat(slope).isLessThan(0.5);
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    observe(0, 0);
    observe(100, 20);
    assertThat(observe(120, 20)).isEmpty();
    assertThat(observe(130, 20).orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @Test
  void anUnknownValueTellsNothing() {
    observe(0, 20);
    assertThat(rate.of(Timeline.START.plusSeconds(40), Map.of())).isEmpty();
    assertThat(observe(41, 20)).isPresent();
  }

  @Test
  void aThousandReadingsASecondAreThinnedOut() {
    OptionalDouble last = OptionalDouble.empty();
    for (int millis = 0; millis <= 60_000; millis++) {
      Instant at = Timeline.START.plusMillis(millis);
      OptionalDouble found = rate.of(at, Map.of("temperature", millis / 60_000.0));
      last = found.isPresent() ? found : last;
    }
    assertThat(last.orElseThrow()).isCloseTo(1, within(1e-9));
  }

  private OptionalDouble observe(int second, double value) {
    return rate.of(Timeline.START.plusSeconds(second), Map.of("temperature", value));
  }
}
