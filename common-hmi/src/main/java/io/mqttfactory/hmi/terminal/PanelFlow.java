package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import java.util.ArrayList;
import java.util.List;

/** Sets panels in columns as a newspaper does: in order, and whole as far as they can be. */
final class PanelFlow {

  /**
   * @param cell null on the line of a title
   */
  record Line(Panel panel, Cell cell) {}

  private PanelFlow() {}

  /**
   * @return columns, each with at most {@code height} lines; as even as they get if they fit into
   *     {@code columns}
   */
  static List<List<Line>> flow(List<Panel> panels, int height, int columns) {
    int lines = panels.stream().mapToInt(panel -> 1 + panel.cells().size()).sum();
    for (int low = Math.max(2, lines / columns); low < height; low++) {
      List<List<Line>> flowed = flow(panels, low);
      if (flowed.size() <= columns) {
        return flowed;
      }
    }
    return flow(panels, Math.max(2, height));
  }

  private static List<List<Line>> flow(List<Panel> panels, int height) {
    List<List<Line>> columns = new ArrayList<>();
    List<Line> column = new ArrayList<>();
    for (Panel panel : panels) {
      int needs = 1 + panel.cells().size();
      if (!column.isEmpty() && column.size() + needs > height) {
        columns.add(column);
        column = new ArrayList<>();
      }
      column.add(new Line(panel, null));
      for (Cell cell : panel.cells()) {
        if (column.size() == height) {
          columns.add(column);
          column = new ArrayList<>(List.of(new Line(panel, null)));
        }
        column.add(new Line(panel, cell));
      }
    }
    if (!column.isEmpty()) {
      columns.add(column);
    }
    return columns;
  }
}
