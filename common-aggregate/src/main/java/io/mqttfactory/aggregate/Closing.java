package io.mqttfactory.aggregate;

import io.mqttfactory.model.ReadingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides when windows are published and revised; it knows neither a database nor a clock. A window
 * is closed when each source is past its end without a hole, or has made no progress for the grace.
 * What began before the start or the last reconnect waits for what is replayed, as long as the
 * replay makes progress; what began after it does not wait for the past.
 *
 * <p>It is told of readings ({@link #received}) and positions ({@link #position}) after they are
 * committed, asked every now and then what is {@link #due}, and told what was {@link #published}
 * once that is committed; what could not be committed is due again.
 *
 * <p>Two clocks are handed in: {@code now} is plant time, which may jump; {@code millis} is
 * monotonic and passes as fast as plant time does (of a scaled plant, nanoTime times the scale).
 *
 * <p><b>What the caller stores</b>, in the transaction of the readings that cause it: which windows
 * have readings but are not published; which are published (its revision); which of those have
 * readings that their last revision lacks (dirty). That is {@link Known} at the next start. Nothing
 * else needs to survive a crash.
 *
 * <p>Memory is bounded by the windows that wait. Not thread-safe.
 */
public final class Closing {

  /**
   * A window that is to be published or revised now.
   *
   * @param isNew whether it is the newest closed one, which goes out live; others are for replay
   */
  public record Due(Window window, boolean isRevision, boolean isNew) {}

  /**
   * What the caller's database says of windows at the start.
   *
   * @param newestPublished the latest window that was ever published
   * @param open windows that were not published, with readings or without, and are to be
   * @param dirty published windows with readings that their last revision lacks
   */
  public record Known(
      Optional<Window> newestPublished, Collection<Window> open, Collection<Window> dirty) {

    /** Of a first start. */
    public static final Known NOTHING = new Known(Optional.empty(), List.of(), List.of());

    boolean isNothing() {
      return newestPublished.isEmpty() && open.isEmpty();
    }
  }

  private final ClosingRules rules;
  private final Predicate<Window> isPublished;
  private final UpTime upTime;
  private final Map<String, SourceProgress> sources = new HashMap<>();
  private final Waiting waiting;

  /** Open windows, and since when it is known that they are over. */
  private final NavigableMap<Window, Optional<Long>> open = new TreeMap<>();

  /** Published windows with further readings, and when the last of them came. */
  private final NavigableMap<Window, Long> dirty = new TreeMap<>();

  private final NewestPublished newestPublished;

  /**
   * @param isPublished whether the database says that a window was published, as of the last commit
   */
  public Closing(
      ClosingRules rules, Known known, Predicate<Window> isPublished, Instant now, long millis) {
    this.rules = rules;
    this.isPublished = isPublished;
    this.upTime = new UpTime(rules.length(), now, millis, !known.isNothing());
    this.waiting = new Waiting(rules, now);
    this.newestPublished = new NewestPublished(known.newestPublished());
    rules
        .sources()
        .forEach(source -> sources.put(source, new SourceProgress(rules.patience(), millis)));
    known.open().forEach(window -> open.put(window, Optional.empty()));
    known.dirty().forEach(window -> dirty.put(window, millis));
  }

  /** The link to the broker is up again: what was missed while it was down may be replayed. */
  public void reconnected(Instant now, long millis) {
    waiting.reconnected(now);
    sources.values().forEach(source -> source.reconnected(millis));
  }

  /**
   * A reading was committed that was not there before.
   *
   * @param source one of the rules' sources
   * @param key empty for a publisher without epoch and sequence
   * @param timestamp the reading's
   * @param isLive whether it came on the public topic, not as a replay
   */
  public void received(
      String source,
      Optional<ReadingKey> key,
      Instant timestamp,
      boolean isLive,
      Instant now,
      long millis) {
    if (!ClosingRules.belongsToAWindow(timestamp, now)) {
      progress(source).heard(isLive, millis);
      return;
    }
    progress(source).received(key, timestamp, isLive, millis);
    upTime.heard(now);
    Window window = Window.of(timestamp, rules.length());
    if (dirty.containsKey(window) || (!open.containsKey(window) && isPublished.test(window))) {
      dirty.put(window, millis);
    } else {
      open.putIfAbsent(window, Optional.empty());
    }
  }

  /**
   * How far a stream was received: to be told after each commit for each epoch that moved, and at
   * the start and after each offer for all epochs of the source that are not closed.
   *
   * @param position the consumer's, 0 for nothing
   * @param isWhole whether nothing is missing that was heard of, be it received or offered
   */
  public void position(String source, String epoch, long position, boolean isWhole, long millis) {
    progress(source).position(epoch, position, isWhole, millis);
  }

  /**
   * What is to be published or revised now, the oldest window first: at most a chunk, with the
   * newest closed window always among them. To be asked several times per grace.
   */
  public List<Due> due(Instant now, long millis) {
    waiting.clockReads(now);
    for (Window window : upTime.windowsUntil(now, millis)) {
      if (!open.containsKey(window) && !isPublished.test(window)) {
        open.put(window, Optional.empty());
      }
      // Not before: where the storage fails, the window is asked for again.
      upTime.noted(window);
    }
    noteEnds(now, millis);
    List<Progress> progress =
        sources.values().stream().map(source -> source.at(now, millis)).toList();
    NavigableMap<Window, Due> due = new TreeMap<>();
    addClosed(due, open.descendingKeySet(), 1, progress, millis);
    due.replaceAll((newest, closed) -> new Due(newest, false, isNew(newest, now)));
    addClosed(due, open.keySet(), rules.chunk(), progress, millis);
    dirty.forEach(
        (window, last) -> {
          if (due.size() < rules.chunk() && millis - last >= rules.grace().toMillis()) {
            due.put(window, new Due(window, true, false));
          }
        });
    return new ArrayList<>(due.values());
  }

  /** What was due is committed. */
  public void published(Due due) {
    if (due.isRevision()) {
      dirty.remove(due.window());
      return;
    }
    open.remove(due.window());
    newestPublished.published(due);
  }

  /** How many windows wait to be published or revised. */
  public int waitingWindows() {
    return open.size() + dirty.size();
  }

  private SourceProgress progress(String source) {
    SourceProgress progress = sources.get(source);
    if (progress == null) {
      throw new IllegalArgumentException("no window waits for " + source);
    }
    return progress;
  }

  private void noteEnds(Instant now, long millis) {
    open.headMap(Window.of(now, rules.length()), false)
        .replaceAll((window, ended) -> ended.isPresent() ? ended : Optional.of(millis));
  }

  private void addClosed(
      Map<Window, Due> due,
      Collection<Window> windows,
      int most,
      List<Progress> progress,
      long millis) {
    for (Window window : windows) {
      if (due.size() == most) {
        return;
      }
      Optional<Long> ended = open.get(window);
      if (progress.stream().allMatch(source -> waiting.isOver(window, ended, source, millis))) {
        due.putIfAbsent(window, new Due(window, false, false));
      }
    }
  }

  /** A window from before the start or the last reconnect is not news. */
  private boolean isNew(Window window, Instant now) {
    return newestPublished.isSurpassedBy(window, now) && waiting.isOfThePresent(window);
  }
}
