package io.mqttfactory.aggregate;

import io.mqttfactory.model.ReadingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far one source has come, and when it last made progress. Not thread-safe. */
final class SourceProgress {

  /** Of more epochs, the first one that is over is forgotten but for how far it came. */
  private static final int MOST_STREAMS = 8;

  /** What needs no position: readings without key, and epochs that are over and complete. */
  private final Reached complete = new Reached();

  private final Reached live = new Reached();
  private final Map<String, StreamProgress> streams = new LinkedHashMap<>();
  private final Duration patience;
  private long lastHeard;
  private long lastMoved;

  /**
   * @param patience how long a hole that nobody fills is believed in
   */
  SourceProgress(Duration patience, long millis) {
    this.patience = patience;
    lastHeard = millis;
    lastMoved = millis;
  }

  /** What is missing may come now. */
  void reconnected(long millis) {
    lastMoved = millis;
    streams.values().forEach(stream -> stream.reconnected(millis));
  }

  void received(Optional<ReadingKey> key, Instant timestamp, boolean isLive, long millis) {
    heard(isLive, millis);
    if (isLive) {
      live.add(timestamp);
    }
    if (key.isPresent()) {
      stream(key.get().epoch(), millis).received(key.get().sequence(), timestamp);
    } else {
      complete.add(timestamp);
      lastMoved = millis;
    }
  }

  /** Something came whose time says nothing. */
  void heard(boolean isLive, long millis) {
    lastHeard = millis;
    lastMoved = isLive ? lastMoved : millis;
  }

  void position(String epoch, long position, boolean isWhole, long millis) {
    if (stream(epoch, millis).moveTo(position, isWhole, millis)) {
      lastMoved = millis;
    }
    if (streams.size() > MOST_STREAMS) {
      streams.values().stream()
          .filter(StreamProgress::isOver)
          .findFirst()
          .ifPresent(
              over -> {
                complete.addAll(over.reached());
                streams.values().remove(over);
              });
    }
  }

  Progress at(Instant now, long millis) {
    return new Progress(watermark(now, millis), live.at(now), lastHeard, lastMoved);
  }

  /**
   * The earliest of the epochs that have a hole, since what is missing there comes first; without
   * holes the latest of all. A hole that nobody filled for long is none: its sender may have
   * forgotten it, while newer epochs go on.
   */
  private Instant watermark(Instant now, long millis) {
    Instant latest = complete.at(now);
    Instant earliestHole = Instant.MAX;
    for (StreamProgress stream : streams.values()) {
      Instant reached = stream.reached().at(now);
      latest = reached.isAfter(latest) ? reached : latest;
      boolean waits = !stream.isWhole() && millis - stream.lastMoved() < patience.toMillis();
      boolean isEarlier = waits && reached.isBefore(earliestHole);
      earliestHole = isEarlier ? reached : earliestHole;
    }
    return earliestHole.equals(Instant.MAX) ? latest : earliestHole;
  }

  private StreamProgress stream(String epoch, long millis) {
    return streams.computeIfAbsent(epoch, unknown -> new StreamProgress(millis));
  }
}
