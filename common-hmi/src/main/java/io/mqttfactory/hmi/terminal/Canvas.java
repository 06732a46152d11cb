package io.mqttfactory.hmi.terminal;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.buffer.Cell;
import dev.tamboui.layout.Rect;
import dev.tamboui.style.Style;
import dev.tamboui.text.CharWidth;

/**
 * A part of the screen to draw on, with the origin at its upper left. The only way to the terminal:
 * whatever a text holds, it comes out printable and stays inside.
 */
final class Canvas {

  private final Buffer buffer;
  private final Rect area;
  private final Look look;

  Canvas(Buffer buffer, Look look) {
    this(buffer, buffer.area(), look);
  }

  private Canvas(Buffer buffer, Rect area, Look look) {
    this.buffer = buffer;
    this.area = area;
    this.look = look;
  }

  /** A part of this one, cut where this one ends. */
  Canvas part(int x, int y, int width, int height) {
    Rect part = new Rect(area.x() + x, area.y() + y, Math.max(0, width), Math.max(0, height));
    return new Canvas(buffer, part.intersection(area), look);
  }

  Canvas withLook(Look other) {
    return new Canvas(buffer, area, other);
  }

  Look look() {
    return look;
  }

  int width() {
    return area.width();
  }

  int height() {
    return area.height();
  }

  /**
   * @return the column behind the text
   */
  int text(int x, int y, String text, Style style) {
    return text(x, y, width() - x, text, style);
  }

  /**
   * Draws what fits into so many columns, and an ellipsis where something did not.
   *
   * @return the column behind the text
   */
  int text(int x, int y, int columns, String text, Style style) {
    int room = Math.min(columns, width() - x);
    if (room <= 0 || y < 0 || y >= height() || x < 0) {
      return x;
    }
    String fitting = Texts.fit(Texts.printable(text, look), room, look);
    int width = CharWidth.of(fitting);
    // Else the style of what was there would shine through.
    buffer.fill(new Rect(area.x() + x, area.y() + y, width, 1), Cell.EMPTY);
    buffer.setString(area.x() + x, area.y() + y, fitting, style);
    return x + width;
  }

  /** The same with the end at the end of the columns. */
  void right(int x, int y, int columns, String text, Style style) {
    int width = CharWidth.of(Texts.printable(text, look));
    text(x + Math.max(0, columns - width), y, Math.min(columns, width), text, style);
  }

  /** A line across, with a title on it. */
  void rule(int y, String title, Style style) {
    text(0, y, look.line().repeat(width()), look.quiet());
    if (!title.isEmpty()) {
      text(1, y, width() - 2, " " + title + " ", style);
    }
  }

  void style(int y, Style style) {
    buffer.setStyle(new Rect(area.x(), area.y() + y, width(), 1).intersection(area), style);
  }

  void clear() {
    buffer.fill(area, Cell.EMPTY);
  }
}
