package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.ClosingRules;
import io.mqttfactory.model.Reading;
import io.mqttfactory.runtime.consumer.CommitListener;
import io.mqttfactory.runtime.consumer.Committed;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.delivery.consumer.StreamPosition;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what happens on the local side over to the windows' thread, which alone uses {@link
 * Closing}: the writer and the link leave their news here and go on at once, whatever the windows'
 * thread is waiting for.
 */
final class WindowWatch implements CommitListener, LinkListener {

  private static final Logger log = LoggerFactory.getLogger(WindowWatch.class);

  /** Of more, those that wait are worth nothing: what the database says is read anew instead. */
  static final int MOST_NEWS = 100_000;

  private final PlantTimer timer;
  private final SqliteConsumerStore<?> store;
  private final Queue<Consumer<Closing>> news = new LinkedBlockingQueue<>(MOST_NEWS);
  private volatile boolean hasLostNews;
  private Map<StreamId, StreamPosition> told = new HashMap<>();
  private final AtomicLong tooFarAhead = new AtomicLong();

  /** Before the writer starts: reads how far all streams have come. */
  WindowWatch(PlantTimer timer, SqliteConsumerStore<?> store) {
    this.timer = timer;
    this.store = store;
    for (StreamPosition stream : store.progress()) {
      told.put(stream.stream(), stream);
      if (!stream.isClosed()) {
        tell(stream);
      }
    }
  }

  /**
   * On the windows' thread: tells what is new.
   *
   * @return whether there was anything
   * @throws StorageException if it cannot be told at present; then it is told again
   */
  boolean tellTo(Closing closing) {
    boolean told = !news.isEmpty();
    for (Consumer<Closing> next = news.peek(); next != null; next = news.peek()) {
      next.accept(closing);
      news.remove();
    }
    return told;
  }

  /**
   * On the windows' thread: whether so much has waited that some of it is lost. What still waits is
   * forgotten then, and whoever asked reads anew what the database knows; from now on everything is
   * told again, and how far quiet streams have come with their sender's next offer.
   */
  boolean hasLostNews() {
    boolean lost = hasLostNews;
    if (lost) {
      log.warn("news of {} readings wait: what is known of windows is read anew", MOST_NEWS);
      hasLostNews = false;
      news.clear();
    }
    return lost;
  }

  private void add(Consumer<Closing> one) {
    if (!news.offer(one)) {
      hasLostNews = true;
    }
  }

  @Override
  public void onConnected(boolean sessionPresent) {
    Instant now = timer.now();
    long millis = timer.millis();
    add(closing -> closing.reconnected(now, millis));
  }

  @Override
  public void committed(List<Committed> batch) {
    batch.stream().filter(one -> one.outcome() == Outcome.STORED).forEach(this::tellReading);
    tellProgress(stream -> false);
  }

  /** Also of streams that did not move: their sender is there. */
  @Override
  public void heard(String source) {
    tellProgress(stream -> stream.stream().source().equals(source) && !stream.isClosed());
  }

  private void tellReading(Committed one) {
    Entry.Good entry = (Entry.Good) one.entry();
    Instant timestamp = ((Reading) entry.content()).stamp().timestamp();
    if (!ClosingRules.belongsToAWindow(timestamp, entry.receivedAt())) {
      tooFarAhead.incrementAndGet();
      log.debug("{} is too far ahead for any window: {}", entry.feed(), timestamp);
      return;
    }
    Instant now = timer.now();
    long millis = timer.millis();
    add(
        closing ->
            closing.received(
                entry.feed().source(), entry.key(), timestamp, one.isLive(), now, millis));
  }

  private void tellProgress(Predicate<StreamPosition> always) {
    try {
      Map<StreamId, StreamPosition> present = new HashMap<>();
      for (StreamPosition stream : store.progress()) {
        present.put(stream.stream(), stream);
        if (always.test(stream) || !stream.equals(told.get(stream.stream()))) {
          tell(stream);
        }
      }
      told = present;
    } catch (StorageException failure) {
      if (failure.isDamage()) {
        throw failure;
      }
      log.debug("the next commit tells how far the streams have come", failure);
    }
  }

  private void tell(StreamPosition stream) {
    long millis = timer.millis();
    StreamId id = stream.stream();
    boolean isWhole = stream.position() >= stream.heard();
    add(closing -> closing.position(id.source(), id.epoch(), stream.position(), isWhole, millis));
  }

  /** Readings that are in no window, since their source's clock is far ahead. */
  long tooFarAhead() {
    return tooFarAhead.get();
  }
}
