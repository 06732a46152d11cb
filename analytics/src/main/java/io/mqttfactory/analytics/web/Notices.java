package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.engine.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader must know before he believes the rest, as sentences. */
final class Notices {

  /** Windows are looked at twice a minute, and usually come more often. */
  private static final Duration SHORTEST_PATIENCE = Duration.ofMinutes(5);

  /** So many windows of the last one's length must be missing. */
  private static final int MISSING_WINDOWS = 3;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Notices() {}

  /**
   * @param now in plant time
   * @param filling how far the past is filled while that goes on
   * @param simulatedUntil up to where windows were drawn from the plant's simulation
   */
  static List<String> of(
      Picture picture,
      Instant now,
      Optional<FillingItem> filling,
      Optional<Instant> simulatedUntil) {
    List<String> notices = new ArrayList<>();
    if (filling.isPresent()) {
      notices.add(inWords(filling.get()));
      return notices;
    }
    if (picture.at() == null) {
      notices.add(
          simulatedUntil.isPresent()
              ? "The first windows are being thought over: in a moment more is known."
              : "No window was seen yet: there is not enough data to say anything.");
    } else {
      if (isSilent(picture, now)) {
        notices.add(
            "Nothing new since %s: the bridge or the engine is silent, and what stands here is old."
                .formatted(TIME.format(picture.at())));
      }
      if (picture.predictions().isEmpty()) {
        notices.add("There is not enough data for a forecast yet.");
      }
    }
    simulatedUntil.ifPresent(
        until ->
            notices.add(
                "The past up to %s was simulated, not measured; what rests on it is, too."
                    .formatted(TIME.format(until))));
    return notices;
  }

  private static String inWords(FillingItem filling) {
    return "The past from %s to %s is being filled with simulated windows to learn from: %.0f %% is done, and what follows from it is told at the end."
        .formatted(TIME.format(filling.from()), TIME.format(filling.to()), 100 * filling.share());
  }

  static boolean isSilent(Picture picture, Instant now) {
    if (picture.at() == null) {
      return false;
    }
    Duration silence = Duration.between(picture.at(), now);
    return silence.compareTo(SHORTEST_PATIENCE) > 0
        && silence.compareTo(picture.lastLength().multipliedBy(MISSING_WINDOWS)) > 0;
  }
}
