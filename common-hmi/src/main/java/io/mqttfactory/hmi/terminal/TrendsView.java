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
    String span = model.shown().range() == TrendRange.AN_HOUR ? "hour" : "5 min";
    canvas.rule(0, "Trends, last " + span, canvas.look().strong());
    Canvas body = canvas.part(0, 1, canvas.width(), canvas.height() - 1);
    int fits = body.height() / LEAST_HEIGHT;
    if (trends.size() <= fits) {
      int height = Math.min(MOST_HEIGHT, body.height() / trends.size());
      drawAll(trends, height, body);
    } else {
      drawPage(trends, model.page(), body);
    }
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
