package io.mqttfactory.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.brief.BridgeWatch;
import io.mqttfactory.dashboard.silence.Silence;
import io.mqttfactory.dashboard.store.Newest;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

  private static final Instant HALF_PAST = Instant.parse("2026-03-04T09:30:00Z");

  private final SettableClock clock = new SettableClock(HALF_PAST);
  private final BridgeWatch bridge = new BridgeWatch(PlantClock.unscaled(clock));
  private final List<Silence> over = new ArrayList<>();
  private final SilenceWatch watch = new SilenceWatch(bridge, () -> true, clock, over::add);

  @Test
  void tellsASilenceOnceWhenItIsOver() {
    windowEndsNow();
    watch.run();
    after(40);
    assertThat(over).isEmpty();
    after(20);

    windowEndsNow();
    watch.run();
    watch.run();

    assertThat(over)
        .containsExactly(
            new Silence(
                HALF_PAST,
                HALF_PAST.plusSeconds(60),
                "no aggregate since 2026-03-04T09:30:00.000Z"));
  }

  @Test
  void aShortOneThatTheBridgeHasToldOfCounts() {
    after(10);
    windowEndsNow();
    bridge.said("offline");
    watch.run();
    after(3);
    bridge.said("online");
    watch.run();

    assertThat(over).extracting(Silence::reason).containsExactly("Bridge is offline");
  }

  @Test
  void theTimeInWhichThisDashboardWasNotThereIsNone() {
    bridge.recall(
        new Newest(Windows.at("2026-03-04T08:00:00Z").unnumbered(), HALF_PAST.minusSeconds(5_390)));
    watch.run();
    after(8);
    windowEndsNow();
    watch.run();

    assertThat(over).isEmpty();
  }

  private void after(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    watch.run();
  }

  private void windowEndsNow() {
    bridge.heard(Windows.at(clock.instant().minusSeconds(10)).unnumbered());
  }
}
