package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTablesTest {

  private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
  private static final StreamId STREAM = new StreamId("PLC1", "a-1");

  @TempDir private Path folder;
  private WriterConnection database;
  private Statements statements;
  private LedgerTables tables;

  @BeforeEach
  void open() throws SQLException {
    database =
        new SqliteFile(folder.resolve("ledger.db")).openWriter(LedgerTables.SCHEMA, new Health());
    statements = new Statements(database.connection());
    tables = new LedgerTables(statements);
  }

  @AfterEach
  void close() throws Exception {
    statements.close();
    database.close();
  }

  @Test
  void aLedgerIsTheSameWhenItIsReadAgain() throws SQLException {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 4, 9)));
    change(change -> List.of(5L, 6L, 9L).forEach(number -> receive(change, number)));

    StreamState stream = read(STREAM);

    assertThat(stream.position()).isEqualTo(3);
    assertThat(stream.received()).isEqualTo(3);
    assertThat(stream.phase()).isEqualTo(Phase.CURRENT);
    assertThat(stream.gaps()).containsExactly(new Gap(1, 3, GapReason.BEFORE_FIRST_CONTACT, NOW));
    assertThat(stream.isReceived(7)).isFalse();
    assertThat(stream.isReceived(9)).isTrue();
  }

  @Test
  void aGapThatClosesIsGoneOnDiskToo() throws SQLException {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 4, 9)));
    change(change -> receive(change, 2));

    assertThat(ask("SELECT group_concat(first || '-' || last, ',') FROM gaps"))
        .isEqualTo("1-1,3-3");
    assertThat(read(STREAM).declaredGone()).isEqualTo(2);
  }

  @Test
  void aGapWhoseReadingsAreHeldAgainIsGoneOnDiskToo() throws SQLException {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 1, 9)));
    change(change -> offer(change, "a", new HeldEpoch("a-2", 1, 0)));
    change(change -> offer(change, "a", new HeldEpoch("a-1", 5, 9)));

    assertThat(ask("SELECT group_concat(first || '-' || last) FROM gaps WHERE epoch = 'a-1'"))
        .isEqualTo("1-4");
    assertThat(read(STREAM).position()).isEqualTo(4);
  }

  @Test
  void whatASenderDropsForHoursIsOneGap() throws SQLException {
    for (int oldest = 2; oldest <= 50; oldest++) {
      HeldEpoch held = new HeldEpoch("a-1", oldest, 100);
      change(change -> offer(change, "a", held));
    }

    assertThat(ask("SELECT group_concat(first || '-' || last || ' ' || reason) FROM gaps"))
        .isEqualTo("1-1 before first contact,2-49 dropped by sender");
  }

  @Test
  void aFileWithALedgerThatNobodySavedIsMovedAside() throws Exception {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 1, 9)));
    try (Statement statement = database.connection().createStatement()) {
      statement.executeUpdate("UPDATE streams SET ranges = '1-x'");
    }
    close();
    Health health = new Health();

    database =
        new SqliteFile(folder.resolve("ledger.db"))
            .openWriter(
                LedgerTables.SCHEMA,
                health,
                connection -> {
                  try (Statements checked = new Statements(connection)) {
                    new LedgerTables(checked).load();
                  }
                });
    statements = new Statements(database.connection());

    assertThat(new LedgerTables(statements).load().position(STREAM)).isZero();
    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(folder.toFile().list((parent, name) -> name.contains("damaged"))).hasSize(1);
  }

  @Test
  void anEndThatNobodyKnowsIsAGapWithoutEnd() throws SQLException {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 1, 2)));
    change(change -> offer(change, "b", new HeldEpoch("b-1", 1, 0)));

    assertThat(
            ask(
                "SELECT first || ' ' || coalesce(last, '?') || ' ' || reason FROM gaps"
                    + " WHERE last IS NULL"))
        .isEqualTo("3 ? outbox replaced");
    assertThat(read(STREAM).isEndUnknown()).isTrue();
    assertThat(read(STREAM).position()).isEqualTo(2);
  }

  @Test
  void aClosedStreamIsForgottenInTime() throws SQLException {
    change(change -> offer(change, "a", new HeldEpoch("a-1", 1, 2)));
    change(change -> offer(change, "b", new HeldEpoch("b-1", 1, 0)));
    change(change -> change.forgetClosedBefore(NOW.plus(Duration.ofDays(1))));

    assertThat(ask("SELECT group_concat(epoch) FROM streams")).isEqualTo("b-1");
    assertThat(ask("SELECT count(*) FROM gaps")).isEqualTo("0");
  }

  private void change(Consumer<Ledger.Change> what) throws SQLException {
    Ledger.Change change = tables.load().change();
    what.accept(change);
    tables.save(change);
  }

  private static void offer(Ledger.Change change, String outbox, HeldEpoch held) {
    change.offer("PLC1", new DeliveryOffer(outbox, true, List.of(held)), true, NOW);
  }

  private static void receive(Ledger.Change change, long sequence) {
    assertThat(change.receive(new ReadingKey("PLC1", "a-1", sequence), NOW)).isEqualTo(Verdict.NEW);
  }

  private StreamState read(StreamId wanted) throws SQLException {
    List<StreamState> found = new ArrayList<>();
    tables
        .load()
        .forEach(
            (id, state) -> {
              if (id.equals(wanted)) {
                found.add(state);
              }
            });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private String ask(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getString(1);
    }
  }
}
