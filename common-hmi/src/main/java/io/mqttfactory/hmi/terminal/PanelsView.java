package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Panel;
import java.util.ArrayList;
import java.util.List;

/** The panels, in as few columns as they fit into, and page by page if they do not fit. */
final class PanelsView {

  private static final int LEAST_WIDTH = 44;

  private PanelsView() {}

  static void draw(List<Panel> panels, int page, Canvas canvas) {
    int most = Math.max(1, (canvas.width() + 1) / (LEAST_WIDTH + 1));
    for (int across = 1; across <= most; across++) {
      List<List<PanelFlow.Line>> columns = PanelFlow.flow(panels, canvas.height(), across);
      if (columns.size() <= across) {
        drawColumns(columns, panels, across, canvas);
        return;
      }
    }
    drawPage(panels, page, most, canvas);
  }

  private static void drawPage(List<Panel> panels, int page, int across, Canvas canvas) {
    // One line less, on which stands that there is more.
    List<List<PanelFlow.Line>> columns = PanelFlow.flow(panels, canvas.height() - 1, across);
    int pages = (columns.size() + across - 1) / across;
    int turned = Math.floorMod(page, pages);
    List<List<PanelFlow.Line>> shown =
        columns.subList(turned * across, Math.min(columns.size(), (turned + 1) * across));
    drawColumns(shown, panels, across, canvas);
    drawMore(panels, shown, turned + 1, pages, canvas);
  }

  /** An alarm on another page must not wait until somebody turns to it. */
  private static void drawMore(
      List<Panel> panels, List<List<PanelFlow.Line>> shown, int page, int pages, Canvas canvas) {
    List<Cell> hidden =
        new ArrayList<>(panels.stream().flatMap(panel -> panel.cells().stream()).toList());
    shown.stream().flatMap(List::stream).map(PanelFlow.Line::cell).forEach(hidden::remove);
    long inAlarm = hidden.stream().filter(cell -> cell.alarm() != null).count();
    String alarms = inAlarm == 0 ? "" : ", " + inAlarm + " in alarm";
    String more = canvas.look().down() + " " + hidden.size() + " more values" + alarms + ": Tab";
    String text = more + " (page " + page + " of " + pages + ")";
    canvas.text(1, canvas.height() - 1, text, canvas.look().strong());
  }

  private static void drawColumns(
      List<List<PanelFlow.Line>> columns, List<Panel> panels, int across, Canvas canvas) {
    int width = (canvas.width() - (across - 1)) / across;
    List<Cell> cells = panels.stream().flatMap(panel -> panel.cells().stream()).toList();
    CellLayout layout = CellLayout.of(cells, width, canvas.look());
    for (int i = 0; i < columns.size(); i++) {
      Canvas part = canvas.part(i * (width + 1), 0, width, canvas.height());
      drawColumn(columns.get(i), layout, part);
    }
  }

  private static void drawColumn(List<PanelFlow.Line> lines, CellLayout layout, Canvas canvas) {
    for (int y = 0; y < lines.size(); y++) {
      PanelFlow.Line line = lines.get(y);
      if (line.cell() == null) {
        canvas.rule(y, line.panel().title(), canvas.look().strong());
      } else {
        CellView.draw(line.cell(), layout, canvas.part(0, y, canvas.width(), 1));
      }
    }
  }
}
