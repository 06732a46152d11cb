package io.mqttfactory.hmi.terminal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How high columns of a curve stand, on rows of eight levels each. */
record Curve(double min, double span, int rows) {

  private static final int LEVELS = 8;

  /** Noise of less than this share of a value is drawn as the calm line that it is. */
  private static final double LEAST_SHARE = 0.02;

  static Curve between(double min, double max, int rows) {
    double least = LEAST_SHARE * Math.max(Math.abs(min), Math.abs(max));
    double missing = Math.max(0, least - (max - min));
    double span = max - min + missing;
    return new Curve(min - missing / 2, span == 0 ? 1 : span, rows);
  }

  /**
   * @param row 0 is the lowest
   * @return 0 to 7; -1 if the column does not reach that row
   */
  int level(double value, int row) {
    int top = (int) Math.round((value - min) / span * (rows * LEVELS - 1));
    int level = top - row * LEVELS;
    return level < 0 ? -1 : Math.min(LEVELS - 1, level);
  }

  /** So many columns, each the mean of the values that fall on it; null where there are none. */
  static List<Double> fit(List<Double> values, int columns) {
    return IntStream.range(0, Math.max(0, columns))
        .mapToObj(column -> mean(values, column, columns))
        .collect(Collectors.toList());
  }

  private static Double mean(List<Double> values, int column, int columns) {
    int from = (int) ((long) column * values.size() / columns);
    int to = Math.max(from + 1, (int) ((long) (column + 1) * values.size() / columns));
    var mean =
        values.subList(from, Math.min(values.size(), to)).stream()
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }
}
