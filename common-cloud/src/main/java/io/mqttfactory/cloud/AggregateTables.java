package io.mqttfactory.cloud;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.OldRows;
import io.mqttfactory.runtime.store.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps, of all aggregates of a window, the one that {@link Aggregate#replaces} the others; the
 * ledger beside knows all that came. Where windows of two lengths overlap, since the bridge was
 * told another one, those that came last stay: sums would count that time twice.
 */
public final class AggregateTables implements ContentTables {

  final PastTable past;

  private final WindowTable windows;
  private final OldRows oldRows;

  public AggregateTables(Statements statements, WindowLayout layout) throws SQLException {
    windows = new WindowTable(statements, layout);
    past = new PastTable(statements, layout.table());
    oldRows = new OldRows(statements, layout.table(), "received_at");
  }

  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    Aggregate aggregate = (Aggregate) entry.content();
    windows.deleteSimulatedAround(aggregate);
    windows.deleteOtherPeriodsAround(aggregate);
    Optional<WindowTable.Row> kept = windows.find(aggregate);
    if (kept.isPresent()) {
      if (!replaces(aggregate, kept.get())) {
        return aggregate.key().isPresent() || !isSame(kept.get(), entry.payload());
      }
      windows.delete(kept.get().id());
    }
    String payload = new String(entry.payload(), StandardCharsets.UTF_8);
    windows.insert(aggregate, payload, entry.receivedAt());
    return true;
  }

  /** A payload that cannot be read any more was written by another version of the program. */
  private static boolean replaces(Aggregate aggregate, WindowTable.Row kept) {
    try {
      return aggregate.replaces(Json.read(bytes(kept.payload()), Aggregate.class));
    } catch (PayloadException unreadable) {
      return true;
    }
  }

  private static boolean isSame(WindowTable.Row kept, byte[] payload) {
    return Arrays.equals(bytes(kept.payload()), payload);
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    ReadingKey key = entry.key().orElseThrow();
    return windows
        .payloadOf(key.source(), key.epoch(), key.sequence())
        .filter(payload -> !Arrays.equals(bytes(payload), entry.payload()))
        .isPresent();
  }

  private static byte[] bytes(String payload) {
    return payload.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    return oldRows.deleteSome(limit);
  }

  /**
   * Simulated windows fill only what nothing was received of, and count as received at their end.
   */
  int insertSimulated(List<Aggregate> simulated) throws SQLException {
    int rows = 0;
    for (Aggregate aggregate : simulated) {
      if (!windows.isReceivedAround(aggregate) && windows.find(aggregate).isEmpty()) {
        windows.insert(aggregate, null, aggregate.windowEnd());
        rows++;
      }
    }
    return rows;
  }
}
