package io.mqttfactory.historian.command;

import io.mqttfactory.model.SafeText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, printed in aligned columns. Cells are made harmless for terminals. */
final class TextTable {

  private static final int MAX_CELL = 60;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable row(List<String> cells) {
    rows.add(cells.stream().map(cell -> SafeText.of(cell, MAX_CELL)).toList());
    return this;
  }

  void printTo(PrintStream out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
