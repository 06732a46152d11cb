package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the HMI said last.
 *
 * @param url where it is asked
 * @param state null until it has answered once
 * @param receivedAt when the state came, by this process's clock; null with it
 * @param range of the trends
 * @param trendsAt when they came; null if they have not
 * @param awaySince since when it does not answer; null while it does, or is asked the first time
 * @param problem why it is away; empty while it is not
 */
record Picture(
    String url,
    HmiState state,
    Instant receivedAt,
    List<Trend> trends,
    TrendRange range,
    Instant trendsAt,
    List<JournalEntry> journal,
    Instant awaySince,
    String problem) {

  /** Above this it is old: three looks have failed or are late. */
  private static final Duration OLD = Duration.ofSeconds(4);

  /** Before the first answer. */
  static Picture none(String url) {
    return new Picture(
        url, null, null, List.of(), TrendRange.FIVE_MINUTES, null, List.of(), null, "");
  }

  Picture withState(HmiState newState, Instant at) {
    return new Picture(url, newState, at, trends, range, trendsAt, journal, null, "");
  }

  Picture withTrends(List<Trend> newTrends, TrendRange newRange, Instant at) {
    return new Picture(
        url, state, receivedAt, newTrends, newRange, at, journal, awaySince, problem);
  }

  Picture withJournal(List<JournalEntry> entries) {
    return new Picture(
        url, state, receivedAt, trends, range, trendsAt, entries, awaySince, problem);
  }

  /** The last answer stays, for it is better than nothing as long as its age is told. */
  Picture away(Instant at, String why) {
    Instant since = awaySince == null ? at : awaySince;
    return new Picture(url, state, receivedAt, trends, range, trendsAt, journal, since, why);
  }

  boolean isAway() {
    return awaySince != null;
  }

  boolean isOld(Instant now) {
    return isAway() || receivedAt != null && Duration.between(receivedAt, now).compareTo(OLD) > 0;
  }

  /** The HMI's name, as far as it has told it. */
  String name() {
    return state == null ? "HMI at " + url : state.component();
  }

  /** The plant's time, which went on since the state came. */
  Instant plantTime(Instant now) {
    return state == null ? now : state.at().plus(Duration.between(receivedAt, now));
  }

  /** All that are not as they should be, in the HMI's order. */
  List<AlarmView> alarms() {
    return state == null
        ? List.of()
        : state.alarms().stream()
            .filter(alarm -> alarm.snapshot().state() != AlarmState.NORMAL)
            .toList();
  }

  /** Where such an alarm stands among {@link #alarms()}; -1 if it does not. */
  int indexOf(String alarm) {
    return alarms().stream().map(view -> view.snapshot().alarm()).toList().indexOf(alarm);
  }
}
