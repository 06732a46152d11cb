package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.AlertType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Joins alerts of one kind: those of windows that follow each other are one, also with up to two
 * windows between them in which it was not told or which never came.
 */
final class Episodes {

  private static final int PATIENCE = 3;

  private Episodes() {}

  /** Reads rows in the order of kind and time, and answers the newest alert first. */
  static List<Episode> read(PreparedStatement statement) throws SQLException {
    List<Episode> episodes = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        add(episode(row), episodes);
      }
    }
    episodes.sort(Comparator.comparing(Episode::began).reversed().thenComparing(Episode::kind));
    return episodes;
  }

  /** Reads when the bridge was silent and why. */
  static List<Episode> readSilences(PreparedStatement statement) throws SQLException {
    List<Episode> silences = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        silences.add(
            new Episode(
                Episode.BRIDGE_SILENT,
                AlertType.DATA.wireName(),
                AlarmPriority.HIGH,
                "The bridge was silent: " + row.getString("reason"),
                Chronicle.time(row, 1),
                Chronicle.time(row, 2),
                false));
      }
    }
    return silences;
  }

  private static void add(Episode next, List<Episode> episodes) {
    int last = episodes.size() - 1;
    if (last >= 0 && continues(next, episodes.get(last))) {
      episodes.set(last, episodes.get(last).with(next));
    } else {
      episodes.add(next);
    }
  }

  private static boolean continues(Episode next, Episode last) {
    Duration patience = next.length().multipliedBy(PATIENCE - 1L);
    return next.kind().equals(last.kind()) && !next.began().isAfter(last.ended().plus(patience));
  }

  private static Episode episode(ResultSet row) throws SQLException {
    return new Episode(
        row.getString("kind"),
        row.getString("type"),
        severity(row.getString("severity")),
        row.getString("message"),
        Chronicle.time(row, 1),
        Chronicle.time(row, 2),
        row.getInt("simulated") == 1);
  }

  private static AlarmPriority severity(String text) {
    return Arrays.stream(AlarmPriority.values())
        .filter(one -> one.wireName().equals(text))
        .findFirst()
        .orElse(AlarmPriority.LOW);
  }
}
