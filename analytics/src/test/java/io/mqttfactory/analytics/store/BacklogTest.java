package io.mqttfactory.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over rows that no version can read: what counts is which come, and in what order. */
class BacklogTest {

  private static final Instant START = Instant.parse("2026-03-04T06:00:00Z");
  private static final Instant NEVER = START.plusSeconds(1_000_000);

  @TempDir private Path folder;
  private WriterConnection writer;
  private Backlog backlog;

  @BeforeEach
  void open() {
    SqliteFile file = new SqliteFile(folder.resolve("analytics.db"));
    writer = file.openWriter(Schema.beside(Backlog.class), new Health());
    backlog = new Backlog(file);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void goesOnBehindAnyNumberOfPayloadsThatCannotBeRead() throws SQLException {
    for (int i = 0; i < 2_500; i++) {
      insert("Bridge", 10 * i, 10);
    }

    List<Instant> ends = readAll(NEVER);

    assertThat(ends).hasSize(2_500).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void givesTheOneThatEndsFirstBeforeTheLongerOneThatBeganBefore() throws SQLException {
    insert("Other", 50, 60);
    insert("Bridge", 60, 10);
    insert("Bridge", 70, 10);

    assertThat(readAll(NEVER)).containsExactly(at(70), at(80), at(110));
    // A part that was cut off by time goes on as if it had not been.
    assertThat(next(START, at(90)).windows()).hasSize(2);
    assertThat(next(at(80), NEVER).windows()).isEmpty();
  }

  @Test
  void cutsAPartWhereNoWindowThatEndsEarlierCanFollow() throws SQLException {
    insert("Long", 9_980, 600);
    for (int i = 0; i < 1_200; i++) {
      insert("Bridge", 10 * i, 10);
    }

    Backlog.Part first = next(START, NEVER);

    assertThat(first.more()).isTrue();
    assertThat(first.windows())
        .extracting(Backlog.Stored::end)
        .isSorted()
        .doesNotContain(at(9_980 + 600));
    assertThat(readAll(NEVER)).isSorted().contains(at(12_000));
  }

  @Test
  void saysFromWhereOnWindowsAreOthersNow() throws SQLException {
    insert("Bridge", 0, 10);
    insert("Bridge", 10, 10);
    long newest = next(START, NEVER).newestRow();
    assertThat(backlog.next(new Progress(at(20), newest), NEVER).changedFrom()).isEmpty();

    insert("Bridge", 5, 3);

    assertThat(backlog.next(new Progress(at(20), newest), NEVER).changedFrom()).contains(at(5));
  }

  private Backlog.Part next(Instant reached, Instant latest) {
    return backlog.next(new Progress(reached, 0), latest);
  }

  /** Ends of the windows, part by part, as whoever reasons about each of them comes by them. */
  private List<Instant> readAll(Instant latest) {
    List<Instant> ends = new ArrayList<>();
    Instant reached = START;
    boolean more = true;
    while (more) {
      Backlog.Part part = next(reached, latest);
      part.windows().forEach(window -> ends.add(window.end()));
      reached = part.windows().isEmpty() ? reached : ends.get(ends.size() - 1);
      more = part.more();
    }
    return ends;
  }

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }

  private void insert(String bridge, long second, long seconds) throws SQLException {
    try (PreparedStatement statement =
        writer
            .connection()
            .prepareStatement(
                "INSERT INTO analytics_data (bridge_id, period, window_start, received_at,"
                    + " simulated, mode, raw_data) VALUES (?, ?, ?, 0, 0, '', 'of long ago')")) {
      statement.setString(1, bridge);
      statement.setLong(2, 1_000 * seconds);
      statement.setLong(3, at(second).toEpochMilli());
      statement.executeUpdate();
    }
  }
}
