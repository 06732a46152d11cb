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

  /** Windows come every ten seconds and are looked at twice a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Notices() {}

  /**
   * @param now in plant time
   * @param simulatedUntil up to where windows were drawn from the plant's simulation
   */
  static List<String> of(Picture picture, Instant now, Optional<Instant> simulatedUntil) {
    List<String> notices = new ArrayList<>();
    if (picture.at() == null) {
      notices.add("No window was seen yet: there is not enough data to say anything.");
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

  static boolean isSilent(Picture picture, Instant now) {
    return picture.at() != null && Duration.between(picture.at(), now).compareTo(PATIENCE) > 0;
  }
}
