package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;
import io.mqttfactory.hmi.view.Cell;

/** How far a value is between the ends of its range, and where it should be. */
final class Gauge {

  private Gauge() {}

  static boolean has(Cell cell) {
    return cell.value() != null
        && cell.min() != null
        && cell.max() != null
        && cell.max() > cell.min();
  }

  static void draw(Cell cell, boolean isGood, Canvas line) {
    Look look = line.look();
    int filled = (int) Math.round(share(cell, cell.value()) * line.width());
    Style style = isGood && cell.alarm() != null ? look.of(cell.alarm()) : look.normal();
    int x = line.text(0, 0, look.full().repeat(filled), isGood ? style : look.quiet());
    line.text(x, 0, look.empty().repeat(line.width() - filled), look.quiet());
    if (cell.target() != null) {
      int target = (int) Math.round(share(cell, cell.target()) * (line.width() - 1));
      line.text(target, 0, look.target(), look.strong());
    }
  }

  private static double share(Cell cell, double value) {
    double share = (value - cell.min()) / (cell.max() - cell.min());
    return Math.max(0, Math.min(1, share));
  }
}
