package io.mqttfactory.testing;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.StreamTotals;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.store.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real store that fails in all it does, whenever a test wants that. */
public final class TroubledStore implements ConsumerStore {

  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CORRUPT = 11;

  private final ConsumerStore real;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile int code;

  public TroubledStore(ConsumerStore real) {
    this.real = real;
  }

  /** Its disk is full from now on. */
  public void breakDown() {
    code = SQLITE_FULL;
  }

  /** Its file is damaged from now on. */
  public void damage() {
    code = SQLITE_CORRUPT;
  }

  public void recover() {
    code = 0;
  }

  public int failures() {
    return failures.get();
  }

  private ConsumerStore working() {
    if (code != 0) {
      failures.incrementAndGet();
      throw failure(code);
    }
    return real;
  }

  /** What the store throws when SQLite gives that result code. */
  public static RuntimeException failure(int code) {
    return StorageException.of(new SQLException("as this test wants it", null, code));
  }

  @Override
  public List<Outcome> store(List<Entry> entries) {
    return working().store(entries);
  }

  @Override
  public void hear(String source, DeliveryOffer offer, boolean isLive, Instant at) {
    working().hear(source, offer, isLive, at);
  }

  @Override
  public long position(StreamId stream) {
    return working().position(stream);
  }

  @Override
  public void forgetStreams(Instant limit) {
    working().forgetStreams(limit);
  }

  @Override
  public Map<String, StreamTotals> streamTotals() {
    return working().streamTotals();
  }

  @Override
  public boolean deleteSome(Instant limit) {
    return working().deleteSome(limit);
  }

  @Override
  public boolean shrinkSome() {
    return working().shrinkSome();
  }

  @Override
  public long bytes() {
    return real.bytes();
  }

  @Override
  public void tellWhatWasKeptBack() {
    real.tellWhatWasKeptBack();
  }

  @Override
  public void close() {
    real.close();
  }
}
