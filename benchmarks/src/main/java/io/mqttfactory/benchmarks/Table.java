package io.mqttfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in plain text: numbers and headings to the right, the first column to the left. */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row((Object[]) headings);
  }

  /** Whole numbers get a separator of thousands, fractions two decimals. */
  Table row(Object... cells) {
    if (!rows.isEmpty() && cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException("expected " + rows.get(0).size() + " cells");
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(text(cell));
    }
    rows.add(row);
    return this;
  }

  private static String text(Object cell) {
    if (cell instanceof Long || cell instanceof Integer) {
      return String.format(Locale.ROOT, "%,d", cell);
    }
    return cell instanceof Double ? String.format(Locale.ROOT, "%.2f", cell) : cell.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(width(column) - row.get(column).length());
        line.append(column == 0 ? row.get(0) + padding : GAP + padding + row.get(column));
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
