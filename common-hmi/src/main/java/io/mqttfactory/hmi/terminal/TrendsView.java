package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import java.util.List;

/** The trends below each other, page by page if they do not fit. */
final class TrendsView {

  private static final int LEAST_HEIGHT = 2;
  private static final int MOST_HEIGHT = 6;

  private TrendsView() {}

  static void draw(Model model, Canvas canvas) {
    List<Trend> trends = model.shown().trends();
    if (trends.isEmpty() || canvas.width() == 0) {
      return;
    }
    canvas.rule(0, title(model.shown().range(), trends), canvas.look().strong());
    Canvas body = canvas.part(0, 1, canvas.width(), canvas.height() - 1);
    int fits = body.height() / LEAST_HEIGHT;
    if (trends.size() <= fits) {
      int height = Math.min(MOST_HEIGHT, body.height() / trends.size());
      drawAll(trends, height, body);
    } else {
      drawPage(trends, model.page(), body);
    }
  }

  /** What was simulated is told here, for beside a curve there may be no room. */
  private static String title(TrendRange range, List<Trend> trends) {
    boolean isSimulated = trends.stream().anyMatch(trend -> trend.simulatedUntil() != null);
    return isSimulated ? "Last " + span(range) + ", dim: simulated" : "Trends, last " + span(range);
  }

  private static String span(TrendRange range) {
    return switch (range) {
      case FIVE_MINUTES -> "5 min";
      case AN_HOUR -> "hour";
      case A_DAY -> "day";
      case A_WEEK -> "7 days";
    };
  }

  private static void drawPage(List<Trend> trends, int page, Canvas body) {
    int fits = Math.max(1, (body.height() - 1) / LEAST_HEIGHT);
    int pages = (trends.size() + fits - 1) / fits;
    int first = Math.floorMod(page, pages) * fits;
    List<Trend> shown = trends.subList(first, Math.min(trends.size(), first + fits));
    drawAll(shown, LEAST_HEIGHT, body);
    int more = trends.size() - shown.size();
    String text = body.look().down() + " " + more + " more trends: Tab";
    body.text(1, body.height() - 1, text, body.look().strong());
  }

  private static void drawAll(List<Trend> trends, int height, Canvas body) {
    for (int i = 0; i < trends.size(); i++) {
      TrendView.draw(trends.get(i), body.part(0, i * height, body.width(), height));
    }
  }
}
