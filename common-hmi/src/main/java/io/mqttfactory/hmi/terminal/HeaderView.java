package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.AlarmPriority;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Where the values come from and how old they are, and how many alarms there are. */
final class HeaderView {

  private static final int GAP = 2;

  private HeaderView() {}

  static void draw(Model model, Instant now, Canvas canvas) {
    drawTitle(model, now, canvas);
    Picture latest = model.latest();
    Canvas line = canvas.part(0, 1, canvas.width(), 1);
    if (latest.isAway()) {
      drawAway(latest, now, line);
    } else if (latest.state() == null) {
      line.text(1, 0, "Connecting to " + latest.url(), canvas.look().quiet());
    } else {
      drawLink(latest, now, line);
    }
    if (latest.state() != null) {
      Canvas alarms = canvas.part(0, 2, canvas.width(), 1);
      Look look = latest.isOld(now) ? canvas.look().asOld() : canvas.look();
      drawAlarms(latest.state(), alarms.withLook(look));
    }
  }

  private static void drawTitle(Model model, Instant now, Canvas canvas) {
    Look look = canvas.look();
    HmiState state = model.shown().state();
    String clock = Times.clock(model.latest().plantTime(now), look.zone());
    int end = canvas.width() - clock.length() - 1;
    canvas.text(end, 0, clock, look.normal());
    if (model.paused() && state != null) {
      Duration age = Duration.between(model.shown().receivedAt(), now);
      String paused = " PAUSED, " + Times.span(age) + " old: p goes on ";
      end -= paused.length() + 1;
      canvas.text(end, 0, paused, look.warning());
    }
    String title = state == null ? "Terminal dashboard" : state.title();
    canvas.text(1, 0, end - 2, title, look.strong());
  }

  private static void drawAway(Picture latest, Instant now, Canvas line) {
    Look look = line.look();
    String since = Times.at(latest.awaySince(), now, look.zone());
    String away = " " + latest.name() + " away since " + since + ", trying again ";
    int x = line.text(0, 0, away, look.warning());
    String age =
        latest.receivedAt() == null
            ? ""
            : ", values are " + Times.span(Duration.between(latest.receivedAt(), now)) + " old";
    line.text(x + 1, 0, "it " + latest.problem() + age, look.normal());
  }

  private static void drawLink(Picture latest, Instant now, Canvas line) {
    HmiState state = latest.state();
    Instant plantTime = latest.plantTime(now);
    int x = drawHmi(latest, now, line);
    x = drawBroker(state.link(), x, line);
    for (SourceView source : state.sources()) {
      x = drawSource(source, plantTime, x, line);
    }
    line.text(x + GAP, 0, messages(state.link(), plantTime), line.look().normal());
  }

  /** The age first: where there is no room for both, it says more. */
  private static String messages(LinkView link, Instant plantTime) {
    String last =
        link.lastMessageAt() == null
            ? "none yet"
            : "last " + Times.span(Duration.between(link.lastMessageAt(), plantTime)) + " ago";
    return String.format(Locale.ROOT, "%s, %,d messages", last, link.messages());
  }

  private static int drawHmi(Picture latest, Instant now, Canvas line) {
    Duration age = Duration.between(latest.receivedAt(), now);
    return latest.isOld(now)
        ? line.text(
            0, 0, " " + latest.name() + " slow, " + Times.span(age) + " ", line.look().warning())
        : line.text(1, 0, latest.name() + " connected", line.look().normal());
  }

  private static int drawBroker(LinkView link, int x, Canvas line) {
    return link.connected()
        ? line.text(x + GAP, 0, "broker ok", line.look().normal())
        : line.text(x + GAP - 1, 0, " broker AWAY ", line.look().warning());
  }

  private static int drawSource(SourceView source, Instant plantTime, int x, Canvas line) {
    if (!source.silent()) {
      return line.text(x + GAP, 0, source.source() + " ok", line.look().normal());
    }
    String span =
        source.lastReadingAt() == null
            ? ""
            : Times.span(Duration.between(source.lastReadingAt(), plantTime)) + " ";
    return line.text(
        x + GAP - 1, 0, " " + source.source() + " SILENT " + span, line.look().warning());
  }

  static void drawAlarms(HmiState state, Canvas line) {
    AlarmSummary summary = state.summary();
    int x = drawCount(AlarmPriority.HIGH, summary.high(), 1, line);
    x = drawCount(AlarmPriority.MEDIUM, summary.medium(), x + GAP, line);
    x = drawCount(AlarmPriority.LOW, summary.low(), x + GAP, line);
    if (state.operable()) {
      drawWork(summary, x, line);
    }
  }

  /** What operators have to do, and have put aside. */
  private static void drawWork(AlarmSummary summary, int end, Canvas line) {
    Look look = line.look();
    Style style = summary.unacknowledged() > 0 ? look.strong() : look.quiet();
    int x = line.text(end + GAP, 0, summary.unacknowledged() + " unacknowledged", style);
    x = line.text(x + 1 + GAP, 0, summary.shelved() + " shelved", look.quiet());
    if (summary.flood()) {
      String flood = " FLOOD, " + summary.inTenMinutes() + " in 10 min ";
      line.text(x + GAP - 1, 0, flood, look.warning());
    }
  }

  private static int drawCount(AlarmPriority priority, int count, int x, Canvas line) {
    Look look = line.look();
    String text = look.symbol(priority) + " " + count + " " + priority.name();
    return line.text(x, 0, text, count > 0 ? look.of(priority) : look.quiet());
  }
}
