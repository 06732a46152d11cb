package io.mqttfactory.aggregate;

import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.Collection;
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
  private long lastHeard;
  private long lastMoved;

  SourceProgress(long millis) {
    lastHeard = millis;
    lastMoved = millis;
  }

  /** What is missing may come now. */
  void reconnected(long millis) {
    lastMoved = millis;
  }

  void received(Optional<ReadingKey> key, Instant timestamp, boolean isLive, long millis) {
    heard(isLive, millis);
    if (isLive) {
      live.add(timestamp);
    }
    if (key.isPresent()) {
      stream(key.get().epoch()).received(key.get().sequence(), timestamp);
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
    if (stream(epoch).moveTo(position, isWhole)) {
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

  /**
   * Up to when nothing is missing, as far as is known: the earliest of the epochs that have a hole,
   * since what is missing there comes first; without holes the latest of all.
   */
  Instant watermark(Instant now) {
    Collection<StreamProgress> known = streams.values();
    Optional<Instant> earliestHole =
        known.stream()
            .filter(stream -> !stream.isWhole())
            .map(stream -> stream.reached().at(now))
            .min(Instant::compareTo);
    Instant latest =
        known.stream()
            .map(stream -> stream.reached().at(now))
            .max(Instant::compareTo)
            .filter(time -> time.isAfter(complete.at(now)))
            .orElseGet(() -> complete.at(now));
    return earliestHole.orElse(latest);
  }

  /** The latest reading that came when it was new. */
  Instant liveWatermark(Instant now) {
    return live.at(now);
  }

  /** When anything last came, live or replayed. */
  long lastHeard() {
    return lastHeard;
  }

  /** When something that was missing last came, or the position moved. */
  long lastMoved() {
    return lastMoved;
  }

  private StreamProgress stream(String epoch) {
    return streams.computeIfAbsent(epoch, unknown -> new StreamProgress());
  }
}
