package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Quality;

/** One value on one line: sign of an alarm, label, value, unit, gauge, note. */
final class CellView {

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
    if (layout.gauge() > 0 && Gauge.has(cell)) {
      Gauge.draw(cell, isGood, line.part(x, 0, layout.gauge(), 1));
      drawNote(cell, x + layout.gauge() + 1, layout.note(), line);
    } else {
      drawNote(cell, x, layout.gauge() + 1 + layout.note(), line);
    }
  }

  private static Style styleOf(Cell cell, boolean isGood, Look look) {
    if (!isGood) {
      return look.quiet();
    }
    return cell.alarm() == null ? look.normal() : look.of(cell.alarm());
  }

  private static void drawNote(Cell cell, int x, int columns, Canvas line) {
    String note = cell.quality() == Quality.STALE ? "stale" : cell.note();
    line.text(x, 0, columns, note, line.look().quiet());
  }
}
