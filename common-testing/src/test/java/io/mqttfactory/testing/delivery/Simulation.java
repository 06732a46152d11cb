package io.mqttfactory.testing.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Virtual time and one source of chance: all that happens follows from the seed. */
final class Simulation {

  private record Event(long at, long number, Runnable action) {}

  private final Random random;
  private final boolean traces;
  private final List<String> trace = new ArrayList<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private long now = 1_000;
  private long scheduled;
  private double crashRate;
  private int tokens;

  Simulation(long seed, boolean traces) {
    // Neighbouring seeds begin alike otherwise.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.traces = traces;
  }

  long now() {
    return now;
  }

  void after(long millis, Runnable action) {
    events.add(new Event(now + millis, scheduled++, action));
  }

  void runUntil(long time) {
    while (!events.isEmpty() && events.peek().at() <= time) {
      Event event = events.poll();
      now = event.at();
      event.action().run();
    }
    now = time;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A name that was not given before. */
  String token() {
    return Integer.toString(++tokens);
  }

  /** How probable it is that a process dies at a given point of what it does. */
  void setCrashRate(double rate) {
    crashRate = rate;
  }

  /** A place where a process can die. */
  void crashPoint(String where) {
    if (crashRate > 0 && chance(crashRate)) {
      log("crash %s", where);
      throw new Crash();
    }
  }

  void log(String format, Object... arguments) {
    if (traces) {
      trace.add(String.format("%7.3f ", now / 1_000.0) + String.format(format, arguments));
    }
  }

  List<String> trace() {
    return trace;
  }

  /** The process is gone, with all that it had in memory. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }
}
