package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmSnapshot;
import java.time.Instant;

/** What the definition of the selected alarm tells the operator, and who has done what. */
final class AlarmDetailView {

  static final int HEIGHT = 6;

  private static final int TEXT = 15;

  private AlarmDetailView() {}

  static void draw(Model model, Instant now, Canvas canvas) {
    Look look = canvas.look();
    int selected = model.selectedIndex();
    if (selected < 0) {
      canvas.rule(0, "", look.strong());
      return;
    }
    AlarmView view = model.shown().alarms().get(selected);
    canvas.rule(0, view.snapshot().alarm(), look.strong());
    drawLine(1, "Message", view.snapshot().message(), canvas);
    drawLine(2, "Cause", view.cause(), canvas);
    drawLine(3, "Consequence", view.consequence(), canvas);
    drawLine(4, "Action", view.action(), canvas);
    drawLine(5, "History", history(view.snapshot(), model.shown().plantTime(now), look), canvas);
  }

  private static void drawLine(int y, String name, String text, Canvas canvas) {
    canvas.text(2, y, name, canvas.look().quiet());
    canvas.text(TEXT, y, text, canvas.look().normal());
  }

  private static String history(AlarmSnapshot alarm, Instant plantTime, Look look) {
    StringBuilder history = new StringBuilder("occurrence " + alarm.occurrence());
    tell(history, ", last ", alarm.raisedAt(), null, plantTime, look);
    tell(history, ", acked ", alarm.acknowledgedAt(), alarm.acknowledgedBy(), plantTime, look);
    tell(history, ", over ", alarm.returnedAt(), null, plantTime, look);
    tell(history, ", shelved until ", alarm.shelvedUntil(), alarm.shelvedBy(), plantTime, look);
    return history.toString();
  }

  private static void tell(
      StringBuilder history, String what, Instant at, String by, Instant plantTime, Look look) {
    if (at != null) {
      history.append(what).append(Times.at(at, plantTime, look.zone()));
      history.append(by == null || by.isEmpty() ? "" : " by " + by);
    }
  }
}
