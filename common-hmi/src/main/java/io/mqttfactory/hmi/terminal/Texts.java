package io.mqttfactory.hmi.terminal;

import dev.tamboui.buffer.Buffer;
import dev.tamboui.buffer.Cell;
import dev.tamboui.text.CharWidth;
import io.mqttfactory.model.SafeText;
import java.util.stream.IntStream;

/** Text as a terminal can show it. */
final class Texts {

  /** More than any screen is wide. */
  private static final int LONGEST = 500;

  private Texts() {}

  /** Without anything that steers a terminal or stands on no column of its own. */
  static String printable(String text, Look look) {
    if (text == null) {
      return "";
    }
    if (text.chars().allMatch(character -> character >= ' ' && character <= '~')) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    SafeText.of(text, LONGEST)
        .codePoints()
        .filter(character -> CharWidth.of(character) > 0)
        .forEach(character -> append(printable, character, look.unicode()));
    return printable.toString();
  }

  private static void append(StringBuilder text, int character, boolean unicode) {
    if (unicode || character <= '~') {
      text.appendCodePoint(character);
    } else {
      text.append(inAscii(character));
    }
  }

  /** What stands in units and notes; the rest becomes a question mark. */
  private static String inAscii(int character) {
    return switch (character) {
      case '°' -> "deg ";
      case 'µ', 'μ' -> "u";
      case '²' -> "2";
      case '³' -> "3";
      case '₂' -> "2";
      case '·', '×' -> "*";
      case '–', '—' -> "-";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '…' -> "~";
      case 'Ω' -> "Ohm";
      default -> "?";
    };
  }

  static String fit(String text, int columns, Look look) {
    if (CharWidth.of(text) <= columns) {
      return text;
    }
    if (columns <= 1) {
      return columns < 1 ? "" : look.ellipsis();
    }
    return CharWidth.substringByWidth(text, columns - 1) + look.ellipsis();
  }

  static int width(String text, Look look) {
    return CharWidth.of(printable(text, look));
  }

  /** What stands on a buffer, without styles and without spaces at the ends of lines. */
  static String of(Buffer buffer) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < buffer.height(); y++) {
      StringBuilder line = new StringBuilder();
      int row = y;
      IntStream.range(0, buffer.width())
          .mapToObj(x -> buffer.get(x, row))
          .filter(cell -> !cell.isContinuation())
          .map(Cell::symbol)
          .forEach(line::append);
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
