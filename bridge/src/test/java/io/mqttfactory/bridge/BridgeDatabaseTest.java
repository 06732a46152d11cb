package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.aggregate.Aggregator;
import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.Draft;
import io.mqttfactory.aggregate.Memory;
import io.mqttfactory.aggregate.Window;
import io.mqttfactory.aggregate.WindowReadings;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says of windows, and what a start learns from it. */
class BridgeDatabaseTest {

  private static final Instant START = Instant.parse("2026-03-04T09:30:00Z");
  private static final Window FIRST = Window.of(START, Duration.ofSeconds(10));

  @TempDir private Path folder;
  private WriterConnection database;
  private SqliteConsumerStore<ReadingTable> store;
  private SqliteOutbox outbox;
  private DatabaseReader reader;
  private PublishedWindows windows;

  @BeforeEach
  void open() {
    BridgeConfig config = BridgeConfig.from(new Settings(Map.of("DATA_DIR", folder.toString())));
    database = BridgeDatabase.open(config, new Health());
    store = SqliteConsumerStore.open(database, BridgeDatabase.tables(config));
    outbox = new SqliteOutbox(database);
    reader = new DatabaseReader(new SqliteFile(database.path()));
    windows = new PublishedWindows(reader, config.period());
  }

  @AfterEach
  void close() {
    reader.close();
    outbox.close();
    store.close();
    database.close();
  }

  @Test
  void aReadingThatComesWhileItsWindowIsMadeIsOwedARevision() {
    store(1, START.plusSeconds(1));
    Draft draft = draft(FIRST);
    store(2, START.plusSeconds(3));

    note(draft, 0);

    assertThat(windows.dirty()).isEqualTo(1);
    assertThat(windows.isDirty(FIRST)).isTrue();
    note(draft(FIRST), 1);
    assertThat(windows.dirty()).isZero();
    assertThat(windows.isDirty(FIRST)).isFalse();
    assertThat(windows.revision(FIRST)).hasValue(1);
  }

  @Test
  void aStoredReadingThatCannotBeReadAnyMoreOwesNoRevision() throws SQLException {
    store(1, START.plusSeconds(1));
    store(2, START.plusSeconds(3));
    try (Statement damage = database.connection().createStatement()) {
      damage.executeUpdate("UPDATE readings SET payload = x'00' WHERE sequence = 2");
    }

    StoredWindow stored = new WindowReader(reader).read(FIRST);
    note(draft(FIRST), stored.rows(), 0);

    assertThat(stored.readings().line()).hasSize(1);
    assertThat(windows.isDirty(FIRST)).isFalse();
  }

  @Test
  void aReadingMarksItsWindowInItsOwnTransaction() {
    store(1, START.plusSeconds(1));
    note(draft(FIRST), 0);
    note(draft(FIRST.next()), 0);

    store(2, START.plusMillis(9_999));

    Closing.Known known = knownAt(FIRST.next().end());
    assertThat(known.dirty()).containsExactly(FIRST);
    assertThat(known.open()).isEmpty();
    assertThat(known.newestPublished()).contains(FIRST.next());
  }

  @Test
  void aStartKnowsWindowsThatHaveReadingsAndWereNotPublished() {
    store(1, START.plusSeconds(1));
    store(2, START.plusSeconds(11));
    store(3, START.plusSeconds(12));
    note(draft(FIRST), 0);

    assertThat(knownAt(FIRST.next().end()).open()).containsExactly(FIRST.next());
  }

  @Test
  void aStartOwesTheSilentWindowsSinceTheLastOneThatWasPublished() {
    store(1, START.plusSeconds(1));
    note(draft(FIRST), 0);
    Window second = FIRST.next();

    assertThat(knownAt(START.plusSeconds(39)).open()).containsExactly(second, second.next());
    assertThat(knownAt(START.plus(Duration.ofDays(1))).open())
        .hasSize(360)
        .first()
        .isEqualTo(Window.of(START.plus(Duration.ofHours(23)), FIRST.length()));
  }

  @Test
  void aFirstStartOwesNoSilentWindow() {
    assertThat(knownAt(START).open()).isEmpty();
  }

  @Test
  void whatWasPublishedInTheFutureByAWrongClockIsNotTheNewest() {
    note(draft(FIRST), 0);
    note(draft(Window.of(START.plus(Duration.ofDays(9)), FIRST.length())), 0);

    assertThat(knownAt(START.plusSeconds(60)).newestPublished()).contains(FIRST);
  }

  @Test
  void theNearestEarlierWindowHandsItsMemoryOver() {
    assertThat(windows.memoryBefore(FIRST)).isEqualTo(Memory.NONE);
    store(1, START.plusSeconds(1));
    store(2, START.plusSeconds(3));
    store(3, START.plusSeconds(5));
    Draft draft = draft(FIRST);
    note(draft, 0);

    assertThat(draft.after()).isNotEqualTo(Memory.NONE);
    assertThat(windows.memoryBefore(FIRST)).isEqualTo(Memory.NONE);
    assertThat(windows.memoryBefore(FIRST.next().next())).isEqualTo(draft.after());
  }

  @Test
  void aWindowIsGivenTheReadingBeforeItsFirst() {
    store(1, START.minusMillis(500));
    store(2, START.plusMillis(1_500));
    store(3, START.plusSeconds(10));

    WindowReadings readings = new WindowReader(reader).read(FIRST).readings();

    assertThat(readings.line())
        .extracting(LineReading::timestamp)
        .containsExactly(START.plusMillis(1_500));
    assertThat(readings.before()).map(LineReading::timestamp).contains(START.minusMillis(500));
  }

  @Test
  void whatIsTooOldIsRemoved() {
    store(1, START.plusSeconds(1));
    note(draft(FIRST), 0);

    while (store.deleteSome(START.plus(Duration.ofDays(1)))) {
      // a little at a time
    }

    assertThat(windows.contain(FIRST)).isFalse();
    assertThat(new WindowReader(reader).read(FIRST).readings().line()).isEmpty();
  }

  @Test
  void windowsOfAnotherLengthBeginWhereTheFormerEnd() {
    store(1, START.plusSeconds(1));
    store(2, START.plusSeconds(11));
    store(3, START.plusSeconds(21));
    note(draft(FIRST), 0);
    note(draft(FIRST.next()), 0);
    note(draft(Window.of(START.plus(Duration.ofDays(9)), FIRST.length())), 0);

    windows = new PublishedWindows(reader, Duration.ofSeconds(5));

    assertThat(windows.beginning(START.plusSeconds(60))).isEqualTo(FIRST.next().end());
    assertThat(knownAt(START.plusSeconds(60)).open())
        .containsExactly(Window.of(START.plusSeconds(20), Duration.ofSeconds(5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {PublishedWindows.DIRTY, PublishedWindows.COUNT_DIRTY})
  void whatIsDirtyIsFoundWithoutReadingTheWholeWeek(String sql) throws SQLException {
    try (Statement explain = database.connection().createStatement();
        ResultSet plan = explain.executeQuery("EXPLAIN QUERY PLAN " + sql.replace("?", "10000"))) {
      assertThat(plan.next()).isTrue();
      assertThat(plan.getString("detail")).contains("INDEX windows_dirty (length=?)");
    }
  }

  private Closing.Known knownAt(Instant now) {
    return windows.known(now, windows.beginning(now));
  }

  private void store(long sequence, Instant timestamp) {
    String payload =
        "{\"timestamp\":\"%s\",\"plc_id\":\"PLC1\",\"epoch\":\"e1\",\"sequence\":%d,\"temperature\":%s}"
            .formatted(timestamp, sequence, 26 + sequence * sequence * 0.1);
    Entry entry = Entry.of(ReadingType.LINE, payload.getBytes(StandardCharsets.UTF_8), START);
    assertThat(store.store(List.of(entry))).containsExactly(Outcome.STORED);
  }

  private Draft draft(Window window) {
    return new Aggregator(
            AlertLimits.parse("{\"limits\":[]}".getBytes(StandardCharsets.UTF_8)), Map.of())
        .aggregate(new WindowReader(reader).read(window).readings(), Memory.NONE);
  }

  private void note(Draft draft, int revision) {
    note(draft, (int) draft.dataPoints().total(), revision);
  }

  private void note(Draft draft, int rows, int revision) {
    outbox.inTransaction(
        () -> {
          new WindowTable(database).note(draft, rows, revision, START);
          return null;
        });
  }
}
