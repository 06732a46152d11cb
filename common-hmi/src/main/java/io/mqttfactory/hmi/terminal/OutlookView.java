package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.Outlook;
import io.mqttfactory.model.AlarmPriority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The body for who decides: the verdict, key figures, what to do, what was found out, alerts. */
final class OutlookView {

  private static final int INDENT = 4;

  private OutlookView() {}

  static void draw(Model model, Instant now, Canvas body) {
    HmiState state = model.shown().state();
    OutlookLayout layout = OutlookLayout.of(state, model.shown().alarms().size(), body.height());
    drawVerdict(state.outlook(), body);
    int y = OutlookLayout.VERDICT;
    Screen.drawValues(model, body.part(0, y, body.width(), layout.values()));
    y += layout.values();
    Canvas advice = body.part(0, y, body.width(), layout.advice());
    drawAdvice(state.outlook().advice(), layout.linesPerAdvice(), advice);
    y += layout.advice();
    Canvas findings = body.part(0, y, body.width(), layout.findings());
    drawFindings(state.outlook().findings(), model.shown().plantTime(now), findings);
    y += layout.findings();
    AlarmsView.draw(model, now, body.part(0, y, body.width(), layout.alerts()));
  }

  private static void drawVerdict(Outlook outlook, Canvas body) {
    Look look = body.look();
    boolean isWell = outlook.healthy();
    Style style = isWell ? look.strong() : look.of(AlarmPriority.HIGH);
    int x = body.text(1, 0, isWell ? look.well() : look.symbol(AlarmPriority.HIGH), style);
    body.text(x + 1, 0, outlook.verdict(), style);
  }

  private static void drawAdvice(List<Advice> advice, int linesEach, Canvas canvas) {
    Look look = canvas.look();
    canvas.rule(0, "What to do", look.strong());
    if (advice.isEmpty()) {
      canvas.text(2, 1, "Nothing has to be done", look.quiet());
      return;
    }
    int fits = Math.min(advice.size(), (canvas.height() - 1) / linesEach);
    for (int i = 0; i < fits; i++) {
      Canvas lines = canvas.part(0, 1 + i * linesEach, canvas.width(), linesEach);
      drawAdvice(advice.get(i), lines);
    }
    if (fits < advice.size()) {
      String more = " " + look.down() + " " + (advice.size() - fits) + " more ";
      canvas.right(0, 0, canvas.width() - 1, more, look.strong());
    }
  }

  private static void drawAdvice(Advice advice, Canvas lines) {
    Look look = lines.look();
    int category = Texts.width(advice.category(), look);
    lines.text(1, 0, advice.rank() + "", look.strong());
    lines.text(INDENT, 0, lines.width() - INDENT - category - 2, advice.measure(), look.strong());
    lines.right(0, 0, lines.width() - 1, advice.category(), look.quiet());
    if (lines.height() > 2) {
      lines.text(INDENT, 1, "Cause: " + advice.cause(), look.quiet());
      lines.text(INDENT, 2, "Effect: " + advice.effect(), look.normal());
    } else {
      lines.text(INDENT, 1, advice.effect() + " (" + advice.cause() + ")", look.normal());
    }
  }

  private static void drawFindings(List<Finding> findings, Instant plantTime, Canvas canvas) {
    Look look = canvas.look();
    int title = canvas.height() > 1 ? 1 : 0;
    if (title == 1) {
      canvas.rule(0, "Predictions and insights", look.strong());
    }
    int fits = Math.min(findings.size(), canvas.height() - title);
    for (int i = 0; i < fits; i++) {
      canvas.text(1, title + i, words(findings.get(i), plantTime, look), look.normal());
    }
    if (fits > 0 && fits < findings.size()) {
      String more = " " + look.down() + " " + (findings.size() - fits) + " more ";
      canvas.right(0, 0, canvas.width() - 1, more, look.strong());
    }
  }

  private static String words(Finding finding, Instant plantTime, Look look) {
    List<String> words = new ArrayList<>(List.of(finding.kind() + ": " + finding.text()));
    if (finding.targetTime() != null) {
      words.add("for " + Times.at(finding.targetTime(), plantTime, look.zone()));
    }
    if (finding.confidence() != null) {
      words.add(Math.round(100 * finding.confidence()) + " % sure");
    }
    return String.join(", ", words);
  }
}
