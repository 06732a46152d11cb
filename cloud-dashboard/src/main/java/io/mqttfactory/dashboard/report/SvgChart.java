package io.mqttfactory.dashboard.report;

import io.mqttfactory.hmi.view.Trend;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A small curve as inline SVG. Holes stay holes; what was simulated lies on grey. */
final class SvgChart {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 70;
  private static final int TOP = 4;

  private final Trend trend;
  private final double least;
  private final double most;

  SvgChart(Trend trend) {
    this.trend = trend;
    List<Double> known = trend.values().stream().filter(Objects::nonNull).toList();
    this.least = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    this.most = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  void writeTo(Html html) {
    html.raw("<figure>\n<figcaption>").text(caption()).raw("</figcaption>\n");
    html.raw(
        "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\">\n"
            .formatted(WIDTH, HEIGHT + 2 * TOP));
    simulated(html);
    html.raw("<path d=\"" + path() + "\"/>\n</svg>\n</figure>\n");
  }

  /** For example "Power, 212 to 291 kW". */
  private String caption() {
    if (isEmpty()) {
      return trend.label() + ": unknown";
    }
    String unit = trend.unit().isEmpty() ? "" : " " + trend.unit();
    return trend.label() + ", " + figure(least) + " to " + figure(most) + unit;
  }

  private boolean isEmpty() {
    return trend.values().stream().allMatch(Objects::isNull);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.1f", value);
  }

  private void simulated(Html html) {
    if (trend.simulatedUntil() != null) {
      double end =
          (trend.simulatedUntil().toEpochMilli() - trend.from().toEpochMilli())
              / (double) trend.stepMillis();
      html.raw(
          String.format(
              Locale.ROOT,
              "<rect class=\"simulated\" x=\"0\" y=\"0\" width=\"%.1f\" height=\"%d\"/>%n",
              Math.max(0, Math.min(WIDTH, end * WIDTH / trend.values().size())),
              HEIGHT + 2 * TOP));
    }
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    boolean draws = false;
    for (int i = 0; i < trend.values().size(); i++) {
      Double value = trend.values().get(i);
      if (value != null) {
        // A point between two holes is a dot: a line of no length with round ends.
        path.append(draws ? "L" : "M").append(point(i, value));
        path.append(draws ? "" : "h0");
      }
      draws = value != null;
    }
    return path.toString();
  }

  private String point(int step, double value) {
    double x = (step + 0.5) * WIDTH / trend.values().size();
    double share = most > least ? (value - least) / (most - least) : 0.5;
    return String.format(Locale.ROOT, "%.1f %.1f", x, TOP + HEIGHT * (1 - share));
  }
}
