package io.mqttfactory.plc;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.Stamp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings from a recording, with the distances that they had when they were recorded, divided by a
 * speed. They are stamped with the time at which they are published and keep the original as {@code
 * recorded_at}, or keep the original as their timestamp.
 */
final class RecordingSource implements ReadingSource, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecordingSource.class);

  private static final Duration RETRY = Duration.ofMillis(10);

  private final Recording recording;
  private final Recording.Playback playback;
  private final double speed;
  private final boolean keepsTime;
  private Instant startedAt;
  private Instant firstRecorded;
  private Reading upcoming;

  /**
   * @param speed above 1 is faster than it was recorded
   * @param keepsTime whether the original time stays the timestamp
   */
  RecordingSource(Recording recording, double speed, boolean keepsTime) {
    this.recording = recording;
    this.playback = recording.play();
    this.speed = speed;
    this.keepsTime = keepsTime;
  }

  @Override
  public Optional<Instant> nextDue(Instant now) {
    if (startedAt == null) {
      begin(now);
    }
    if (upcoming == null) {
      log.info("the recording {} is over after {} readings", recording.file(), recording.lines());
      return Optional.empty();
    }
    Instant due = startedAt.plus(offset());
    return Optional.of(due.isBefore(now) ? now : due);
  }

  @Override
  public Reading read(Instant now) {
    Stamp original = upcoming.stamp();
    Stamp stamp =
        keepsTime
            ? original
            : Stamp.unnumbered(now, original.plcId()).recordedAt(original.timestamp());
    Reading reading = upcoming.withStamp(stamp);
    advance();
    return reading;
  }

  /** The recording waits, and then goes on at its pace. */
  @Override
  public boolean miss(Instant now) {
    startedAt = now.plus(RETRY).minus(offset());
    return false;
  }

  @Override
  public Map<String, String> properties() {
    return Map.of("source", "file", "recording", String.valueOf(recording.file().getFileName()));
  }

  @Override
  public void close() throws IOException {
    playback.close();
  }

  private void begin(Instant now) {
    advance();
    startedAt = now;
    firstRecorded = upcoming.stamp().timestamp();
    log.info(
        "plays {} readings of {} at {} times their pace",
        recording.lines(),
        recording.file(),
        speed);
  }

  private Duration offset() {
    Duration recorded = Duration.between(firstRecorded, upcoming.stamp().timestamp());
    return Duration.ofMillis(Math.round(recorded.toMillis() / speed));
  }

  private void advance() {
    // Stays so if the file turns out to have been changed: then the recording is over.
    upcoming = null;
    if (playback.hasNext()) {
      upcoming = playback.next();
    }
  }
}
