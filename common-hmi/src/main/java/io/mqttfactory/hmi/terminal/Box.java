package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Style;

/** A frame in the middle, with nothing of what was there shining through. */
final class Box {

  private Box() {}

  /**
   * @param width with the frame, as far as there is room
   * @param height with the frame, as far as there is room
   * @return the part within the frame
   */
  static Canvas draw(String title, int width, int height, Canvas canvas) {
    int wide = Math.min(width, canvas.width());
    int high = Math.min(height, canvas.height());
    int left = (canvas.width() - wide) / 2;
    int top = (canvas.height() - high) / 2;
    Canvas box = canvas.part(left, top, wide, high);
    box.clear();
    drawFrame(box);
    box.text(2, 0, wide - 4, " " + title + " ", box.look().strong());
    return box.part(1, 1, wide - 2, high - 2);
  }

  private static void drawFrame(Canvas box) {
    boolean unicode = box.look().unicode();
    String line = box.look().line().repeat(Math.max(0, box.width() - 2));
    String side = unicode ? "│" : "|";
    Style style = box.look().normal();
    int bottom = box.height() - 1;
    box.text(0, 0, unicode ? "┌" + line + "┐" : "+" + line + "+", style);
    box.text(0, bottom, unicode ? "└" + line + "┘" : "+" + line + "+", style);
    for (int y = 1; y < bottom; y++) {
      box.text(0, y, side, style);
      box.text(box.width() - 1, y, side, style);
    }
  }
}
