package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.Cell;
import java.util.List;
import java.util.function.Function;

/**
 * How many columns each part of a cell has, the same for all cells, so that they stand below each
 * other.
 *
 * @param trend 0 if no cell tells where it is going
 * @param gauge 0 if there is no room or nothing to show
 * @param note what is left
 */
record CellLayout(int label, int value, int unit, int trend, int gauge, int note) {

  /** For the sign of an alarm and the gaps between the parts. */
  static final int GAPS = 7;

  private static final int MOST_LABEL = 20;
  private static final int MOST_VALUE = 12;
  private static final int MOST_UNIT = 8;
  private static final int MOST_NOTE = 16;
  private static final int LEAST_GAUGE = 6;
  private static final int MOST_GAUGE = 16;

  static CellLayout of(List<Cell> cells, int width, Look look) {
    int value = widest(cells, Cell::text, MOST_VALUE, look);
    int unit = widest(cells, Cell::unit, MOST_UNIT, look);
    int trend = cells.stream().anyMatch(cell -> cell.trend() != null) ? 2 : 0;
    int room = Math.max(8, width - GAPS - value - unit - trend - LEAST_GAUGE);
    int label = Math.min(room, widest(cells, Cell::label, MOST_LABEL, look));
    int rest = Math.max(0, width - GAPS - label - value - unit - trend);
    boolean hasGauges = cells.stream().anyMatch(Gauge::has);
    int gauge =
        hasGauges && rest >= LEAST_GAUGE
            ? gauge(rest, widest(cells, Cell::note, MOST_NOTE, look))
            : 0;
    return new CellLayout(label, value, unit, trend, gauge, rest - gauge);
  }

  /** Words come before the length of a bar. */
  private static int gauge(int rest, int note) {
    return Math.max(LEAST_GAUGE, Math.min(MOST_GAUGE, rest - note));
  }

  private static int widest(List<Cell> cells, Function<Cell, String> part, int most, Look look) {
    int widest =
        cells.stream().mapToInt(cell -> Texts.width(part.apply(cell), look)).max().orElse(0);
    return Math.min(most, widest);
  }
}
