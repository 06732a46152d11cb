package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RateLimitedLogTest {

  private final LogLines log = new LogLines(RateLimitedLogTest.class);
  private final AtomicLong now = new AtomicLong();
  private final RateLimitedLog limited =
      new RateLimitedLog(LoggerFactory.getLogger(RateLimitedLogTest.class), now::get);

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void letsTenOfAKindThroughInAMinute() {
    for (int i = 1; i <= 13; i++) {
      limited.warn("bad payload", "bad payload " + i);
    }
    limited.warn("bad topic", "another kind");

    assertThat(log.lines())
        .hasSize(11)
        .contains("WARN bad payload 1", "WARN bad payload 10", "WARN another kind");
  }

  @Test
  void tellsTheCountOfTheOthersWhenTheMinuteIsOver() {
    for (int i = 0; i < 13; i++) {
      limited.warn("bad payload", "old");
    }
    now.addAndGet(TimeUnit.SECONDS.toNanos(59));
    limited.warn("bad payload", "still the same minute");
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    limited.warn("bad payload", "new");

    assertThat(log.lines())
        .hasSize(12)
        .endsWith("WARN 4 more of \"bad payload\" in the last minute", "WARN new");
  }

  @Test
  void tellsTheCountAtTheEndOfAComponent() {
    for (int i = 0; i < 12; i++) {
      limited.warn("bad payload", "bad");
    }
    limited.tellWhatWasKeptBack();
    limited.tellWhatWasKeptBack();

    assertThat(log.lines())
        .hasSize(11)
        .endsWith("WARN 2 more of \"bad payload\" in the last minute");
  }

  @Test
  void counts101KindsAsOneMoreSoThatInventedOnesCannotFloodTheLog() {
    for (int kind = 0; kind < 1_000; kind++) {
      limited.warn("kind " + kind, "message");
    }

    assertThat(log.lines()).hasSize(110);
  }

  @Test
  void doesNotTakeAMessageForAPattern() {
    limited.warn("kind", "{} of {}");

    assertThat(log.lines()).containsExactly("WARN {} of {}");
  }
}
