package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.aggregate.Closing.Due;
import io.mqttfactory.aggregate.Closing.Known;
import io.mqttfactory.model.ReadingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A bridge with two sources, A and B, and a database, that plays scripts. Times are seconds since
 * {@link #T}, windows last ten and are told by their number since then, the grace is five seconds.
 *
 * <ul>
 *   <li>{@code A3.5} a reading of A of that time comes live, {@code a3.5} is lost on its way,
 *       {@code rA3.5} comes by replay, {@code uA3.5} has no key
 *   <li>{@code newA} A starts again, with another epoch; {@code offerA} it offers what it ever sent
 *   <li>{@code >12} time passes until then, {@code jump-3600} the plant's clock is set
 *   <li>{@code reconnect}, {@code restart} (of the bridge), {@code fail} and {@code mend} (its
 *       storage)
 * </ul>
 *
 * The log says what was published: {@code 3!@41} window 3 live at 41, {@code 3@41} for replay only,
 * {@code ~3@41} revised.
 */
final class ClosingRig {

  /** The clocks of Berlin are set back ten seconds later. */
  static final Instant T = Instant.parse("2026-10-25T00:59:50Z");

  private static final long STEP = 250;

  /** One epoch of a source: what it sent, and what of it arrived. */
  private static final class Stream {
    private final String epoch;
    private final Map<Double, Long> sent = new HashMap<>();
    private final Set<Long> received = new TreeSet<>();
    private long heard;

    Stream(String epoch) {
      this.epoch = epoch;
    }

    long position() {
      long position = 0;
      while (received.contains(position + 1)) {
        position++;
      }
      return position;
    }
  }

  private final ClosingRules rules;
  private final Map<String, List<Stream>> sources = new TreeMap<>();
  private final Set<Window> withReadings = new TreeSet<>();
  private final Set<Window> published = new TreeSet<>();
  private final Set<Window> dirty = new TreeSet<>();
  private final List<String> log = new ArrayList<>();
  private Instant now = T;
  private long millis = 1_000_000;
  private Closing closing;
  private boolean hasFailed;

  ClosingRig(int chunk) {
    this.rules =
        new ClosingRules(
            Samples.TEN_SECONDS,
            Set.of("A", "B"),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            chunk);
    sources.put("A", new ArrayList<>(List.of(new Stream("A1"))));
    sources.put("B", new ArrayList<>(List.of(new Stream("B1"))));
    this.closing = new Closing(rules, Known.NOTHING, this::isPublished, now, millis);
  }

  List<String> play(String script) {
    for (String word : script.split(" ")) {
      act(word);
      publish();
    }
    return log;
  }

  Closing closing() {
    return closing;
  }

  List<Due> due() {
    return closing.due(now, millis);
  }

  static Window window(int number) {
    return Window.of(at(number * 10.0), Samples.TEN_SECONDS);
  }

  private void act(String word) {
    if (word.startsWith(">")) {
      passUntil(at(Double.parseDouble(word.substring(1))));
    } else if (word.startsWith("jump")) {
      now = now.plusSeconds(Long.parseLong(word.substring(4)));
    } else if (word.equals("reconnect")) {
      closing.reconnected(now, millis);
    } else if (word.equals("restart")) {
      restart();
    } else if (word.equals("fail") || word.equals("mend")) {
      hasFailed = word.equals("fail");
    } else if (word.startsWith("new")) {
      List<Stream> streams = sources.get(word.substring(3));
      streams.add(new Stream(word.substring(3) + (streams.size() + 1)));
    } else if (word.startsWith("offer")) {
      sources.get(word.substring(5)).forEach(stream -> stream.heard = stream.sent.size());
      tellPositions();
    } else {
      reading(word);
    }
  }

  private void passUntil(Instant end) {
    while (now.isBefore(end)) {
      now = now.plusMillis(STEP);
      millis += STEP;
      publish();
    }
  }

  private void restart() {
    Set<Window> open = new TreeSet<>(withReadings);
    open.removeAll(published);
    Optional<Window> newest = published.stream().max(Window::compareTo);
    closing = new Closing(rules, new Known(newest, open, dirty), this::isPublished, now, millis);
    tellPositions();
  }

  private void reading(String word) {
    boolean isReplay = word.startsWith("r");
    boolean isUnkeyed = word.startsWith("u");
    String text = isReplay || isUnkeyed ? word.substring(1) : word;
    String source = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    double second = Double.parseDouble(text.substring(1));
    if (isUnkeyed) {
      receive(source, Optional.empty(), second, true);
      return;
    }
    List<Stream> streams = sources.get(source);
    Stream stream =
        streams.stream()
            .filter(known -> known.sent.containsKey(second))
            .findFirst()
            .orElse(streams.get(streams.size() - 1));
    long sequence = stream.sent.computeIfAbsent(second, unsent -> stream.sent.size() + 1L);
    boolean isLost = Character.isLowerCase(text.charAt(0));
    if (!isLost && stream.received.add(sequence)) {
      stream.heard = Math.max(stream.heard, sequence);
      receive(
          source, Optional.of(new ReadingKey(source, stream.epoch, sequence)), second, !isReplay);
    }
  }

  private void receive(String source, Optional<ReadingKey> key, double second, boolean isLive) {
    Instant timestamp = at(second);
    if (ClosingRules.belongsToAWindow(timestamp, now)) {
      Window window = Window.of(timestamp, Samples.TEN_SECONDS);
      withReadings.add(window);
      if (published.contains(window)) {
        dirty.add(window);
      }
    }
    closing.received(source, key, timestamp, isLive, now, millis);
    tellPositions();
  }

  private void tellPositions() {
    sources.forEach(
        (source, streams) ->
            streams.forEach(
                stream ->
                    closing.position(
                        source,
                        stream.epoch,
                        stream.position(),
                        stream.position() >= stream.heard,
                        millis)));
  }

  private boolean isPublished(Window window) {
    if (hasFailed) {
      throw new UncheckedIOException(new IOException("the storage has failed"));
    }
    return published.contains(window);
  }

  private void publish() {
    try {
      publishAll();
    } catch (UncheckedIOException failure) {
      assertThat(hasFailed).isTrue();
    }
  }

  private void publishAll() {
    for (Due due : due()) {
      String kind = due.isRevision() ? "~" : "";
      log.add(kind + number(due.window()) + (due.isNew() ? "!" : "") + "@" + secondNow());
      published.add(due.window());
      dirty.remove(due.window());
      closing.published(due);
    }
  }

  private static long number(Window window) {
    return Duration.between(T, window.start()).getSeconds() / 10;
  }

  private String secondNow() {
    double second = Duration.between(T, now).toMillis() / 1e3;
    return second == Math.rint(second) ? Long.toString((long) second) : Double.toString(second);
  }

  private static Instant at(double second) {
    return T.plusMillis(Math.round(second * 1_000));
  }
}
