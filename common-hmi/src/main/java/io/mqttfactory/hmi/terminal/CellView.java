package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Quality;
import java.util.ArrayList;
import java.util.List;

/** One value on one line: sign of an alarm, label, value, unit, arrow, gauge, note. */
final class CellView {

  /** Below this share of the data a value says how much of it there was. */
  private static final double COMPLETE = 0.95;

  private CellView() {}

  static void draw(Cell cell, CellLayout layout, Canvas line) {
    Look look = line.look();
    boolean isGood = cell.quality() == Quality.GOOD;
    if (cell.alarm() != null) {
      line.text(0, 0, look.symbol(cell.alarm()), look.of(cell.alarm()));
    }
    int x = 2;
    line.text(x, 0, layout.label(), cell.label(), look.normal());
    x += layout.label() + 1;
    line.right(x, 0, layout.value(), cell.text(), styleOf(cell, isGood, look));
    x += layout.value();
    // Beside the value, for it must not be taken for a present one.
    line.text(x, 0, 1, cell.quality() == Quality.STALE ? "?" : " ", look.strong());
    line.text(x + 2, 0, layout.unit(), cell.unit(), look.quiet());
    x += layout.unit() + 3;
    if (cell.trend() != null) {
      line.text(x, 0, layout.trend(), look.going(cell.trend()), look.normal());
    }
    x += layout.trend();
    if (layout.gauge() > 0 && Gauge.has(cell)) {
      Gauge.draw(cell, isGood, line.part(x, 0, layout.gauge(), 1));
      drawNote(cell, x + layout.gauge() + 1, layout.note(), line);
    } else {
      drawNote(cell, x, layout.gauge() + 1 + layout.note(), line);
    }
  }

  /** Targets are round as a rule. */
  private static String aim(double target) {
    return target == Math.rint(target) ? "" + (long) target : TrendView.number(target);
  }

  private static Style styleOf(Cell cell, boolean isGood, Look look) {
    if (!isGood) {
      return look.quiet();
    }
    return cell.alarm() == null ? look.normal() : look.of(cell.alarm());
  }

  private static void drawNote(Cell cell, int x, int columns, Canvas line) {
    String note = String.join(", ", notes(cell, " % of the data"));
    boolean fits = Texts.width(note, line.look()) <= columns;
    String shown = fits ? note : String.join(", ", notes(cell, " % data"));
    line.text(x, 0, columns, shown, line.look().quiet());
  }

  /** What limits the value first, for there may be no room for more. */
  private static List<String> notes(Cell cell, String ofTheData) {
    if (cell.quality() == Quality.STALE) {
      return List.of("stale");
    }
    List<String> notes = new ArrayList<>();
    if (cell.completeness() != null && cell.completeness() < COMPLETE) {
      notes.add((int) (100 * cell.completeness()) + ofTheData);
    }
    if (cell.target() != null && cell.min() == null) {
      notes.add("target " + aim(cell.target()));
    }
    if (cell.note() != null && !cell.note().isEmpty()) {
      notes.add(cell.note());
    }
    return notes;
  }
}
