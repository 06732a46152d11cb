package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmSummary.Frequency;
import io.mqttfactory.hmi.view.HmiState;
import java.util.List;

/** How the alarm system does: whether it can be listened to, and which alarms make the noise. */
final class AlarmFiguresView {

  private static final int WIDTH = 78;
  private static final int HEIGHT = 12;
  private static final int TEXT = 21;

  /** The most frequent ones stand in two columns, so that ten fit on the smallest screen. */
  private static final int ROWS = 5;

  private static final int FIRST_ROW = 5;
  private static final int COUNT = 6;

  private AlarmFiguresView() {}

  /**
   * @param state null if the HMI has not answered yet
   */
  static void draw(HmiState state, Canvas body) {
    Canvas inside = Box.draw("Alarm system, key figures", WIDTH, HEIGHT, body);
    if (state == null) {
      inside.text(1, 0, "Nothing yet", inside.look().quiet());
      return;
    }
    AlarmSummary summary = state.summary();
    String raised = summary.inTenMinutes() + " in 10 min, " + summary.inAnHour() + " in 1 h";
    String flood = summary.flood() ? "yes, until fewer than 5 in 10 min" : "no";
    drawLine(0, "Raised", raised, inside);
    drawLine(1, "Flood", flood, inside);
    drawLine(2, "Chattering", listed(summary.chattering()), inside);
    drawLine(3, "Standing over 24 h", listed(summary.standing()), inside);
    drawMostFrequent(summary.mostFrequent(), inside);
  }

  private static void drawLine(int y, String name, String text, Canvas inside) {
    inside.text(1, y, name, inside.look().quiet());
    inside.text(TEXT, y, text, inside.look().normal());
  }

  /** The number first: it is there even where not all names fit. */
  private static String listed(List<String> alarms) {
    return alarms.isEmpty() ? "none" : alarms.size() + ": " + String.join(", ", alarms);
  }

  private static void drawMostFrequent(List<Frequency> alarms, Canvas inside) {
    String title = alarms.isEmpty() ? "No alarm in 24 h" : "Most frequent in 24 h";
    inside.text(1, FIRST_ROW - 1, title, inside.look().quiet());
    int columns = inside.width() / 2;
    for (int i = 0; i < alarms.size(); i++) {
      Canvas line = inside.part(i / ROWS * columns, FIRST_ROW + i % ROWS, columns, 1);
      line.right(1, 0, COUNT, alarms.get(i).count() + "x", line.look().strong());
      line.text(
          COUNT + 2, 0, line.width() - COUNT - 3, alarms.get(i).alarm(), line.look().normal());
    }
  }
}
