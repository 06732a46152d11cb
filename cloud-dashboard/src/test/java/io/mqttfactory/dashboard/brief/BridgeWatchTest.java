package io.mqttfactory.dashboard.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.Windows;
import io.mqttfactory.dashboard.store.Newest;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BridgeWatchTest {

  private final SettableClock clock = SettableClock.ofWednesday();
  private final BridgeWatch watch = new BridgeWatch(PlantClock.unscaled(clock));

  @Test
  void waitsForTheFirstWindow() {
    clock.advance(Duration.ofSeconds(30));
    assertThat(watch.isSilent()).isFalse();
    clock.advance(Duration.ofSeconds(1));

    assertThat(watch.view(true).note()).isEqualTo("no aggregate yet");
    assertThat(watch.view(false).note()).isEqualTo("no connection to the broker");
  }

  @Test
  void oldWindowsAreNoSignOfThePresent() {
    watch.heard(Windows.at("2026-03-04T09:29:50Z").unnumbered());
    clock.advance(Duration.ofSeconds(31));
    watch.heard(Windows.at("2026-03-04T09:00:00Z").unnumbered());

    assertThat(watch.isSilent()).isTrue();
    assertThat(watch.view(true).note()).isEqualTo("no aggregate since 2026-03-04T09:30:00.000Z");
    assertThat(watch.lastHeard()).isEqualTo("2026-03-04T09:30:00Z");
  }

  @Test
  void aFloodOfReplaysDoesNotShortenItsPatience() {
    for (int minute = 10; minute < 30; minute++) {
      watch.heard(Windows.at("2026-03-04T09:" + minute + ":00Z").unnumbered());
    }
    clock.advance(Duration.ofSeconds(30));

    assertThat(watch.isSilent()).isFalse();
  }

  @Test
  void queuedWindowsOfBeforeDoNotMakeItOnline() {
    watch.said("offline");
    watch.heard(Windows.at("2026-03-04T09:00:00Z").unnumbered());
    watch.heard(Windows.at("2026-03-04T09:29:10Z").unnumbered());
    assertThat(watch.isSilent()).isTrue();
    watch.heard(Windows.at("2026-03-04T09:29:20Z").unnumbered());

    assertThat(watch.isSilent()).isFalse();
  }

  @Test
  void aWindowFarAheadIsNotTheNewestAndIsToldOnce() {
    try (CapturedLog log = new CapturedLog(BridgeWatch.class)) {
      watch.heard(Windows.at("2026-03-04T09:29:50Z").unnumbered());
      watch.heard(Windows.at("2027-01-01T00:00:00Z").unnumbered());
      watch.heard(Windows.at("2027-01-01T00:00:10Z").unnumbered());

      assertThat(watch.lastHeard()).isEqualTo("2026-03-04T09:30:00Z");
      assertThat(log.lines()).singleElement().asString().contains("ahead of the clock");
    }
  }

  @Test
  void remembersOverARestart() {
    watch.recall(
        new Newest(
            Windows.at("2026-03-04T09:00:00Z").unnumbered(),
            clock.instant().minus(Duration.ofMinutes(20))));

    assertThat(watch.isSilent()).isTrue();
  }

  @Test
  void whatItSaysCountsAtOnce() {
    watch.heard(Windows.at("2026-03-04T09:29:50Z").unnumbered());
    watch.said("offline");
    assertThat(watch.view(true).note()).isEqualTo("Bridge is offline");
    watch.said("anything");
    assertThat(watch.isSilent()).isTrue();
    watch.said("online");

    assertThat(watch.isSilent()).isFalse();
  }
}
