package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  /** Always takes the longest pause that is allowed. */
  private static final class Longest extends Random {
    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration MIDDLING = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(9);

  private final Backoff backoff = new Backoff(new Longest());

  @Test
  void doublesItsBoundWithEachFailureUpToHalfAMinute() {
    assertThat(
            Stream.generate(
                    () -> {
                      long bound = backoff.next().toMillis();
                      backoff.failed();
                      return bound;
                    })
                .limit(9))
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
  }

  @Test
  void spreadsItsPausesOverTheWholeRange() {
    Backoff random = new Backoff(RandomGenerator.of("L64X128MixRandom"));
    for (int i = 0; i < 10; i++) {
      random.failed();
    }

    long[] pauses =
        Stream.generate(random::next).limit(3_000).mapToLong(Duration::toMillis).toArray();

    assertThat(LongStream.of(pauses)).allMatch(pause -> pause >= 0 && pause <= 30_000);
    for (int third = 0; third < 3; third++) {
      long from = third * 10_000L;
      assertThat(
              LongStream.of(pauses).filter(pause -> pause >= from && pause < from + 10_000).count())
          .isBetween(800L, 1_200L);
    }
  }

  @Test
  void forgetsFailedAttemptsAfterAConnectionButNotConnectionsThatDidNotLast() {
    backoff.failed();
    backoff.failed();
    backoff.failed();

    backoff.lost(MIDDLING);
    assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    backoff.lost(MIDDLING);
    assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(2));
    backoff.lost(LONG);
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void triesAgainSoonAfterAShortConnection() {
    backoff.lost(MIDDLING);
    backoff.lost(SHORT);

    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(500));
    backoff.failed();
    assertThat(backoff.next()).as("as after any failure").isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void suspectsASecondClientWhenTheBrokerWasThereAtOnceAfterThreeShortConnections() {
    for (int i = 0; i < 3; i++) {
      loseSoon();
      assertThat(backoff.looksLikeTakeover()).isFalse();
    }
    loseSoon();

    assertThat(backoff.looksLikeTakeover()).isTrue();
    assertThat(backoff.next()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void suspectsNobodyOnceABrokerRefusedOrAConnectionLasted() {
    for (int i = 0; i < 4; i++) {
      loseSoon();
    }
    backoff.failed();
    assertThat(backoff.looksLikeTakeover()).isFalse();

    for (int i = 0; i < 4; i++) {
      loseSoon();
    }
    assertThat(backoff.looksLikeTakeover()).isTrue();
    backoff.connected();
    backoff.lost(MIDDLING);
    assertThat(backoff.looksLikeTakeover()).isFalse();
    loseSoon();
    assertThat(backoff.looksLikeTakeover()).as("it counts anew").isFalse();
  }

  private void loseSoon() {
    backoff.connected();
    backoff.lost(SHORT);
  }
}
