package io.mqttfactory.plc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingSourceTest {

  private static final Instant START = Instant.parse("2026-03-04T09:30:00Z");

  @TempDir Path folder;
  private Recording recording;

  @BeforeEach
  void writeRecording() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("recording.csv"),
            """
            timestamp,frequency
            2018-01-01T00:00:00Z,49.9
            2018-01-01T00:15:00Z,50.0
            2018-01-01T00:45:00Z,50.1
            """);
    recording = Recording.open(file, ReadingType.ENERGY);
  }

  @Test
  void keepsTheDistancesOfTheRecordingDividedByTheSpeed() {
    RecordingSource source = new RecordingSource(recording, 300, false);

    assertThat(source.nextDue(START)).contains(START);
    source.read(START);
    assertThat(source.nextDue(START)).contains(START.plusSeconds(3));
    source.read(START.plusSeconds(3));
    assertThat(source.nextDue(START.plusSeconds(3))).contains(START.plusSeconds(9));
    source.read(START.plusSeconds(9));
    assertThat(source.nextDue(START.plusSeconds(9))).isEmpty();
  }

  @Test
  void whatIsOverdueIsDueNow() {
    RecordingSource source = new RecordingSource(recording, 1, false);
    source.nextDue(START);
    source.read(START);

    Instant muchLater = START.plusSeconds(10_000);

    assertThat(source.nextDue(muchLater)).contains(muchLater);
  }

  @Test
  void whatCannotBeSentWaitsAndThePaceGoesOnFromThere() {
    RecordingSource source = new RecordingSource(recording, 300, false);
    source.nextDue(START);
    Instant later = START.plusSeconds(100);

    assertThat(source.miss(later)).isFalse();

    Instant due = source.nextDue(later).orElseThrow();
    assertThat(due).isAfter(later);
    assertThat(source.read(due).stamp().recordedAt()).isEqualTo("2018-01-01T00:00:00Z");
    assertThat(source.nextDue(due)).contains(due.plusSeconds(3));
  }

  @Test
  void stampsReadingsNowAndKeepsWhenTheyWereRecorded() {
    RecordingSource source = new RecordingSource(recording, 1, false);
    source.nextDue(START);

    Reading reading = source.read(START);

    assertThat(reading.stamp().timestamp()).isEqualTo(START);
    assertThat(reading.stamp().recordedAt()).isEqualTo("2018-01-01T00:00:00Z");
  }

  @Test
  void keepsTheRecordedTimeAsTimestampIfAskedTo() {
    RecordingSource source = new RecordingSource(recording, 1, true);
    source.nextDue(START);

    Reading reading = source.read(START);

    assertThat(reading.stamp().timestamp()).isEqualTo("2018-01-01T00:00:00Z");
    assertThat(reading.stamp().recordedAt()).isNull();
  }
}
