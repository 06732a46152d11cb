package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.cloud.CriticalAlert;
import java.util.Locale;

/** What is the same in an alert while its figures change. */
final class AlertKind {

  private static final int LONGEST = 64;

  private AlertKind() {}

  /** Letters, digits and underscores, with {@code n} for each number. */
  static String of(CriticalAlert alert) {
    String words = alert.type().wireName() + " " + alert.message();
    String kind =
        words
            .toLowerCase(Locale.ROOT)
            .replaceAll("(?<![a-z0-9])[-+]?[0-9][0-9:.tz-]*", "n")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    return kind.length() > LONGEST ? kind.substring(0, LONGEST) : kind;
  }
}
