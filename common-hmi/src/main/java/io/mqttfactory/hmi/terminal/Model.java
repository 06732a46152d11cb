package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.TrendRange;
import java.util.List;

/**
 * All that the screen shows.
 *
 * @param latest what the HMI said last
 * @param shown the same, or while it is paused what was there then
 * @param selected id of the selected alarm; null if none is
 * @param page which part of the panels is shown, counted round and round
 * @param range of the trends that are wanted; the nearest that is offered is shown
 */
record Model(
    Picture latest,
    Picture shown,
    boolean paused,
    String selected,
    int page,
    TrendRange range,
    Dialog dialog,
    Note note) {

  static Model of(String url) {
    Picture none = Picture.none(url);
    return new Model(none, none, false, null, 0, TrendRange.FIVE_MINUTES, Dialog.NONE, Note.NONE);
  }

  Model received(Picture picture) {
    Picture nowShown = paused ? shown : picture;
    return new Model(picture, nowShown, paused, selection(nowShown), page, range, dialog, note);
  }

  /**
   * It stays on its alarm wherever that moves, and does not jump to another when that is gone: a
   * key that was meant for one alarm must not reach the next.
   */
  private String selection(Picture next) {
    List<AlarmView> alarms = next.alarms();
    if (shown.alarms().isEmpty() && !alarms.isEmpty()) {
      return alarms.get(0).snapshot().alarm();
    }
    return next.indexOf(selected) < 0 ? null : selected;
  }

  Model select(int index) {
    List<AlarmView> alarms = shown.alarms();
    if (alarms.isEmpty()) {
      return this;
    }
    int inside = Math.max(0, Math.min(index, alarms.size() - 1));
    String alarm = alarms.get(inside).snapshot().alarm();
    return new Model(latest, shown, paused, alarm, page, range, dialog, note);
  }

  int selectedIndex() {
    return shown.indexOf(selected);
  }

  Model turn(int pages) {
    return new Model(latest, shown, paused, selected, page + pages, range, dialog, note);
  }

  Model nextRange() {
    return new Model(latest, shown, paused, selected, page, following(), dialog, note);
  }

  /** Of those that are offered; as long as nobody has told them, those of an HMI. */
  private TrendRange following() {
    HmiState state = latest.state();
    List<TrendRange> offered = state == null ? TrendRange.OF_HMIS : state.ranges();
    int at = offered.indexOf(state == null ? range : state.nearest(range));
    return offered.isEmpty() ? range : offered.get((at + 1) % offered.size());
  }

  /** Whether operators can act here; as long as nobody has told, they are not kept from it. */
  boolean isOperable() {
    return latest.state() == null || latest.state().operable();
  }

  Model pause() {
    return new Model(latest, shown, true, selected, page, range, dialog, note);
  }

  Model goOn() {
    return new Model(latest, shown, false, selected, page, range, dialog, note).received(latest);
  }

  Model with(Dialog newDialog) {
    return new Model(latest, shown, paused, selected, page, range, newDialog, note);
  }

  Model with(Note newNote) {
    return new Model(latest, shown, paused, selected, page, range, dialog, newNote);
  }
}
