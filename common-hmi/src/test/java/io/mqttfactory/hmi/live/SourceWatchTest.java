package io.mqttfactory.hmi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

  private final SettableClock wall = SettableClock.ofWednesday();
  private final PlantClock clock = PlantClock.unscaled(wall);
  private final SourceWatch watch = new SourceWatch("PLC1", clock);

  @Test
  void waitsABitForTheFirstReading() {
    pass(29);
    assertThat(watch.hasChanged()).isFalse();

    pass(2);
    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.view(true).note()).isEqualTo("no reading yet");
  }

  @Test
  void threeIntervalsWithoutAReadingAreSilence() {
    hearEvery(2, 5);

    pass(6);
    assertThat(watch.hasChanged()).isFalse();
    pass(1);
    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.isSilent()).isTrue();
    assertThat(watch.view(true).note()).isEqualTo("no reading since 2026-03-04T09:30:10.000Z");
  }

  @Test
  void silenceIsToldOnceAndEndsWithAReading() {
    hearEvery(2, 5);
    pass(7);
    assertThat(watch.hasChanged()).isTrue();
    pass(7);
    assertThat(watch.hasChanged()).isFalse();

    watch.heard(clock.instant());

    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.isSilent()).isFalse();
    assertThat(watch.view(true).note()).isEmpty();
  }

  @Test
  void whoSaysOfflineIsSilentAtOnce() {
    hearEvery(2, 5);

    watch.said("offline");

    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.view(true).note()).isEqualTo("PLC1 is offline");
  }

  @Test
  void aLateWillThatIsCorrectedAtOnceEndsWithTheCorrection() {
    hearEvery(2, 5);
    watch.said("offline");
    watch.hasChanged();

    watch.said("online");

    assertThat(watch.hasChanged()).isTrue();
    assertThat(watch.isSilent()).isFalse();
  }

  @Test
  void whoComesBackAfterALongTimeIsSilentUntilItsFirstReading() {
    hearEvery(2, 5);
    watch.said("offline");
    watch.hasChanged();
    pass(60);

    watch.said("online");
    assertThat(watch.hasChanged()).isFalse();
    watch.heard(clock.instant());
    assertThat(watch.hasChanged()).isTrue();
  }

  @Test
  void otherTextsAreNoStatus() {
    hearEvery(2, 5);

    watch.said("OFFLINE");
    watch.said("");

    assertThat(watch.hasChanged()).isFalse();
  }

  @Test
  void aFloodDoesNotMakeItImpatient() {
    hearEvery(3, 5);
    for (int i = 0; i < 1_000; i++) {
      wall.advance(Duration.ofMillis(1));
      watch.heard(clock.instant());
    }

    assertThat(watch.patience()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void whoAlwaysHurriesIsSilentAfterThreeSeconds() {
    hearEvery(Duration.ofMillis(250), 9);

    pass(3);
    assertThat(watch.hasChanged()).isFalse();
    pass(1);
    assertThat(watch.hasChanged()).isTrue();
  }

  @Test
  void aPauseDoesNotMakeItPatientWithWhoHurries() {
    hearEvery(Duration.ofMillis(250), 9);
    hearEvery(60, 1);
    hearEvery(Duration.ofMillis(250), 9);

    assertThat(watch.patience()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aBacklogAtTheBeginningTeachesNothing() {
    hearEvery(Duration.ofMillis(1), 900);

    assertThat(watch.patience()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void learnsASlowerPace() {
    hearEvery(2, 7);
    hearEvery(60, 4);

    assertThat(watch.patience()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void waitsInPlantTime() {
    Clock now = Clock.offset(wall, Duration.ZERO);
    PlantClock fast = new PlantClock(now, wall.instant(), 100);
    SourceWatch hurried = new SourceWatch("PLC1", fast);
    for (int i = 0; i < 5; i++) {
      wall.advance(Duration.ofMillis(20));
      hurried.heard(fast.instant());
    }

    wall.advance(Duration.ofSeconds(29));
    assertThat(hurried.hasChanged()).isFalse();
    wall.advance(Duration.ofSeconds(2));
    assertThat(hurried.hasChanged()).isTrue();
  }

  @Test
  void withoutBrokerNobodyIsBlamed() {
    hearEvery(2, 5);
    pass(7);
    watch.hasChanged();

    assertThat(watch.view(false).note()).isEqualTo("no connection to the broker");
    assertThat(watch.lastHeard()).isEqualTo(Instant.parse("2026-03-04T09:30:10Z"));
  }

  private void hearEvery(int seconds, int times) {
    hearEvery(Duration.ofSeconds(seconds), times);
  }

  private void hearEvery(Duration interval, int times) {
    for (int i = 0; i < times; i++) {
      wall.advance(interval);
      watch.heard(clock.instant());
    }
  }

  private void pass(int seconds) {
    wall.advance(Duration.ofSeconds(seconds));
  }
}
