package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.aggregate.Closing.Due;
import io.mqttfactory.aggregate.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order windows are published that are due at once. */
class WindowPublisherTest {

  private static final Window FIRST =
      Window.of(Instant.parse("2026-03-04T09:30:00Z"), Duration.ofSeconds(10));

  @Test
  void theOneThatGoesOutLiveIsNotLastBehindABacklog() {
    Due oldest = new Due(FIRST, false, false);
    Due revision = new Due(FIRST.next(), true, false);
    Due newest = new Due(FIRST.next().next(), false, true);

    assertThat(WindowPublisher.newestFirst(List.of(oldest, revision, newest)))
        .containsExactly(newest, oldest, revision);
  }
}
