package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmSnapshot;
import java.time.Instant;
import java.util.List;

/** The table of alarms, with the one that keys are about. */
final class AlarmsView {

  private static final int POINTER = 0;
  private static final int SYMBOL = 2;
  private static final int PRIORITY = 4;
  private static final int STATE = 12;
  private static final int SINCE = 24;
  private static final int MESSAGE = 36;

  private AlarmsView() {}

  static void draw(Model model, Instant now, Canvas canvas) {
    Look look = canvas.look();
    List<AlarmView> alarms = model.shown().alarms();
    boolean operable = model.shown().state().operable();
    canvas.rule(0, operable ? "Alarms" : "Alerts", look.strong());
    if (alarms.isEmpty()) {
      canvas.text(2, 1, operable ? "No alarms" : "No alerts", look.quiet());
      return;
    }
    int rows = canvas.height() - 1;
    int first = first(model.selectedIndex(), rows, alarms.size());
    int end = Math.min(alarms.size(), first + rows);
    for (int i = first; i < end; i++) {
      AlarmSnapshot alarm = alarms.get(i).snapshot();
      Canvas line = canvas.part(0, 1 + i - first, canvas.width(), 1);
      drawAlarm(alarm, operable, model.shown().plantTime(now), line);
      if (i == model.selectedIndex()) {
        line.text(POINTER, 0, look.pointer(), look.strong());
        line.style(0, Style.EMPTY.reversed());
      }
    }
    drawMore(first, alarms.size() - end, canvas);
  }

  /** Which alarm stands on the first line, so that the selected one is seen. */
  private static int first(int selected, int rows, int all) {
    int middle = Math.max(0, selected) - rows / 2;
    return Math.max(0, Math.min(middle, all - rows));
  }

  private static void drawMore(int above, int below, Canvas canvas) {
    Look look = canvas.look();
    String up = above == 0 ? "" : " " + look.up() + " " + above + " more ";
    String down = below == 0 ? "" : " " + look.down() + " " + below + " more ";
    canvas.right(0, 0, canvas.width() - 1, up + down, look.strong());
  }

  private static void drawAlarm(
      AlarmSnapshot alarm, boolean operable, Instant plantTime, Canvas line) {
    Look look = line.look();
    boolean isLoud = alarm.state().isAnnunciated();
    Style priority = isLoud ? look.of(alarm.priority()) : look.quiet();
    Style text = isLoud ? look.normal() : look.quiet();
    Style state = operable && alarm.state().needsAcknowledgement() ? look.strong() : text;
    Instant since = alarm.raisedAt() == null ? alarm.changedAt() : alarm.raisedAt();
    line.text(SYMBOL, 0, look.symbol(alarm.priority()), priority);
    line.text(PRIORITY, 0, alarm.priority().name(), priority);
    line.text(STATE, 0, SINCE - STATE - 1, AlarmWords.of(alarm.state(), operable), state);
    line.text(SINCE, 0, Times.at(since, plantTime, look.zone()), text);
    line.text(MESSAGE, 0, alarm.message(), state);
  }
}
