package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.HmiState;
import java.time.Instant;

/** The whole screen: where things stand. What they look like is for the other views. */
final class Screen {

  private static final int LEAST_COLUMNS = 64;
  private static final int LEAST_ROWS = 18;
  private static final int HEADER = 3;
  private static final int FOOTER = 1;
  private static final int LEAST_TABLE = 5;
  private static final int MOST_TABLE = 14;
  private static final int ROWS_WITH_DETAIL = 32;

  private Screen() {}

  static void draw(Model model, Instant now, Canvas canvas) {
    if (canvas.width() < LEAST_COLUMNS || canvas.height() < LEAST_ROWS) {
      drawTooSmall(model, canvas);
      return;
    }
    HeaderView.draw(model, now, canvas.part(0, 0, canvas.width(), HEADER));
    FooterView.draw(model, now, canvas.part(0, canvas.height() - FOOTER, canvas.width(), FOOTER));
    Canvas body = canvas.part(0, HEADER, canvas.width(), canvas.height() - HEADER - FOOTER);
    if (model.shown().state() == null) {
      drawWaiting(model, body);
    } else {
      Canvas shown = model.latest().isOld(now) ? body.withLook(body.look().asOld()) : body;
      if (model.shown().state().outlook() == null) {
        drawBody(model, now, shown);
      } else {
        OutlookView.draw(model, now, shown);
      }
    }
    DialogView.draw(model, now, body);
  }

  private static void drawBody(Model model, Instant now, Canvas body) {
    boolean hasDetail = body.height() + HEADER + FOOTER >= ROWS_WITH_DETAIL;
    int table = Math.max(LEAST_TABLE, Math.min(MOST_TABLE, body.height() / 3));
    int alarms = 1 + table + (hasDetail ? AlarmDetailView.HEIGHT : 0);
    int values = body.height() - alarms;
    drawValues(model, body.part(0, 0, body.width(), values));
    AlarmsView.draw(model, now, body.part(0, values, body.width(), 1 + table));
    if (hasDetail) {
      Canvas detail = body.part(0, values + 1 + table, body.width(), AlarmDetailView.HEIGHT);
      AlarmDetailView.draw(model, now, detail);
    }
  }

  /** The panels, and the trends beside them. */
  static void drawValues(Model model, Canvas canvas) {
    HmiState state = model.shown().state();
    int trends = model.shown().trends().isEmpty() ? 0 : trendColumns(canvas.width());
    int panels = canvas.width() - trends - (trends == 0 ? 0 : 1);
    PanelsView.draw(state.panels(), model.page(), canvas.part(0, 0, panels, canvas.height()));
    TrendsView.draw(model, canvas.part(panels + 1, 0, trends, canvas.height()));
  }

  /**
   * @return how high a picture has to be for all of an outlook; 0 where there is none
   */
  static int wantedRows(Picture picture) {
    return picture.state() == null || picture.state().outlook() == null
        ? 0
        : HEADER + OutlookLayout.wanted(picture.state(), picture.alarms().size()) + FOOTER;
  }

  private static int trendColumns(int columns) {
    return Math.min(90, columns * 2 / 5);
  }

  private static void drawWaiting(Model model, Canvas body) {
    String text =
        model.latest().isAway() ? "No values have come yet" : "Waiting for the first values";
    int x = (body.width() - text.length()) / 2;
    body.text(Math.max(0, x), body.height() / 2, text, body.look().quiet());
  }

  /** What matters most is told even where nothing else has room. */
  private static void drawTooSmall(Model model, Canvas canvas) {
    Look look = canvas.look();
    String size = canvas.width() + " x " + canvas.height();
    String least = LEAST_COLUMNS + " x " + LEAST_ROWS;
    canvas.text(0, 0, "This screen is too small: " + size, look.strong());
    canvas.text(0, 1, "The dashboard needs " + least, look.normal());
    if (model.latest().isAway()) {
      canvas.text(0, 2, model.latest().name() + " is away", look.warning());
    } else if (model.latest().state() != null) {
      HeaderView.drawAlarms(model.latest().state(), canvas.part(0, 3, canvas.width(), 1));
    }
    canvas.text(0, 4, "q quit", look.quiet());
  }
}
