package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.model.AlarmPriority;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One trend: a line that says from where to where it went and stands, and the curve below. */
final class TrendView {

  private TrendView() {}

  static void draw(Trend trend, Canvas canvas) {
    Look look = canvas.look();
    List<Double> columns = Curve.fit(trend.values(), canvas.width() - 1);
    DoubleSummaryStatistics known =
        trend.values().stream()
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    if (known.getCount() == 0) {
      canvas.text(1, 0, trend.label() + ": no values", look.quiet());
      return;
    }
    drawWords(trend, known, canvas);
    Curve curve = Curve.between(known.getMin(), known.getMax(), canvas.height() - 1);
    for (int x = 0; x < columns.size(); x++) {
      Canvas column = canvas.part(1 + x, 0, 1, canvas.height());
      drawValue(
          columns.get(x), curve, style(columns.get(x), x, columns.size(), trend, look), column);
    }
  }

  private static void drawWords(Trend trend, DoubleSummaryStatistics known, Canvas canvas) {
    Look look = canvas.look();
    Double last = trend.values().get(trend.values().size() - 1);
    String now = ((last == null ? "?" : number(last)) + " " + trend.unit()).strip();
    boolean isBeyond = last != null && isBeyond(last, trend);
    Style style = isBeyond ? look.of(AlarmPriority.MEDIUM) : look.normal();
    canvas.right(1, 0, canvas.width() - 1, now, style);
    int room = canvas.width() - 2 - Texts.width(now, look);
    String beside = isBeyond ? beyond(last, trend) : simulated(trend, look).orElse(range(known));
    int label = Texts.width(trend.label(), look);
    if (label + 1 + beside.length() < room) {
      canvas.right(1, 0, room - 1, beside, isBeyond ? style : look.quiet());
    } else if (isBeyond) {
      // The sign that is no colour.
      canvas.right(1, 0, room - 1, look.symbol(AlarmPriority.MEDIUM), style);
      room -= 2;
    }
    canvas.text(1, 0, Math.min(label, room - 1), trend.label(), look.normal());
  }

  /** With no more digits than tell both ends apart. */
  private static String range(DoubleSummaryStatistics known) {
    double span = known.getMax() - known.getMin();
    String form = span >= 10 ? "%.0f" : span >= 1 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form + ".." + form, known.getMin(), known.getMax());
  }

  private static String beyond(double last, Trend trend) {
    boolean isAbove = trend.high() != null && last > trend.high();
    return isAbove ? "above " + number(trend.high()) : "below " + number(trend.low());
  }

  /** In words, for a dim curve is easily overlooked. */
  private static Optional<String> simulated(Trend trend, Look look) {
    return Optional.ofNullable(trend.simulatedUntil())
        .map(until -> "simulated to " + Times.at(until, timeOf(1, 1, trend), look.zone()));
  }

  private static Instant timeOf(int column, int columns, Trend trend) {
    return trend.from().plusMillis(trend.stepMillis() * trend.values().size() * column / columns);
  }

  private static Style style(Double value, int x, int columns, Trend trend, Look look) {
    if (value != null && isBeyond(value, trend)) {
      return look.of(AlarmPriority.MEDIUM);
    }
    boolean isSimulated =
        trend.simulatedUntil() != null
            && timeOf(x, columns, trend).isBefore(trend.simulatedUntil());
    return isSimulated ? look.quiet() : look.normal();
  }

  private static void drawValue(Double value, Curve curve, Style style, Canvas column) {
    if (value == null) {
      return;
    }
    for (int row = 0; row < curve.rows(); row++) {
      int level = curve.level(value, row);
      if (level >= 0) {
        String symbol = column.look().levels().substring(level, level + 1);
        column.text(0, column.height() - 1 - row, symbol, style);
      }
    }
  }

  private static boolean isBeyond(double value, Trend trend) {
    return trend.high() != null && value > trend.high()
        || trend.low() != null && value < trend.low();
  }

  /** With as many digits as an operator reads at a glance. */
  static String number(double value) {
    double size = Math.abs(value);
    int digits = size >= 1000 ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
