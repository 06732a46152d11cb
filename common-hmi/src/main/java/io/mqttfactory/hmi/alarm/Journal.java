package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.JournalEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The last transitions of an area, oldest first. They are kept in memory as well as on disk: asking
 * never waits for the disk, and what a full disk does not take is not lost. Not thread-safe.
 */
final class Journal {

  static final int CAPACITY = 10_000;

  private final Deque<JournalEntry> entries = new ArrayDeque<>();
  private long newest;
  private long newestSaved;

  /** Takes what was kept, oldest first. */
  void restore(Collection<JournalEntry> kept) {
    kept.forEach(this::append);
    newestSaved = newest;
  }

  /** Numbers a transition and appends it; the oldest makes room. */
  JournalEntry add(Transition transition) {
    JournalEntry entry =
        new JournalEntry(
            newest + 1,
            transition.at(),
            transition.alarm(),
            transition.priority(),
            transition.from(),
            transition.to(),
            transition.occurrence(),
            transition.message(),
            transition.by());
    append(entry);
    return entry;
  }

  private void append(JournalEntry entry) {
    entries.addLast(entry);
    newest = entry.number();
    if (entries.size() > CAPACITY) {
      entries.removeFirst();
    }
  }

  boolean hasUnsaved() {
    return newestSaved < newest;
  }

  /** What is not on disk yet, oldest first, and at most that many. */
  List<JournalEntry> unsaved(int limit) {
    long first = Math.max(newestSaved, newest - entries.size()) + 1;
    List<JournalEntry> unsaved = new ArrayList<>(find("", first + limit, limit));
    unsaved.removeIf(entry -> entry.number() < first);
    Collections.reverse(unsaved);
    return unsaved;
  }

  /** These are on disk, and all before them. */
  void saved(List<JournalEntry> written) {
    if (!written.isEmpty()) {
      newestSaved = written.get(written.size() - 1).number();
    }
  }

  /** The newest first, see {@link AlarmDesk#journal}. */
  List<JournalEntry> find(String alarm, long before, int limit) {
    List<JournalEntry> found = new ArrayList<>();
    Iterator<JournalEntry> back = entries.descendingIterator();
    while (back.hasNext() && found.size() < limit) {
      JournalEntry entry = back.next();
      if (entry.number() < before && (alarm.isEmpty() || alarm.equals(entry.alarm()))) {
        found.add(entry);
      }
    }
    return found;
  }
}
