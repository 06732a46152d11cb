package io.mqttfactory.historian.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecentCountTest {

  private final RecentCount count = new RecentCount(60, -5);

  @Test
  void nothingIsZeroFromTheFirstSecondOn() {
    assertThat(count.perSecond(-5)).isZero();
    assertThat(count.perSecond(100)).isZero();
  }

  @Test
  void atTheStartTheSecondsThatWereCount() {
    add(-5, 3);
    add(-4, 1);

    assertThat(count.perSecond(-3)).isEqualTo(2);
  }

  @Test
  void theSecondThatHasJustBegunDoesNotCountYet() {
    add(-4, 10);

    assertThat(count.perSecond(-4)).isZero();
    assertThat(count.perSecond(-3)).isEqualTo(5);
  }

  @Test
  void oneInTwoSecondsIsAHalfForEver() {
    for (int second = 0; second < 1_000; second += 2) {
      add(second, 1);
    }

    assertThat(count.perSecond(1_000)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    add(0, 100);

    assertThat(count.perSecond(60)).isPositive();
    assertThat(count.perSecond(61)).isZero();
    assertThat(count.perSecond(1_000_000)).isZero();
  }

  private void add(long second, int times) {
    for (int i = 0; i < times; i++) {
      count.add(second);
    }
  }
}
