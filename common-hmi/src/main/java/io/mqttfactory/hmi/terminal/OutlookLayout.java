package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.Panel;
import java.util.List;

/**
 * How many lines each part of an outlook has, with its title. Where there is little room, the most
 * urgent of each is there; what is left over goes to what was cut.
 *
 * @param values key figures, other panels, and trends beside them
 * @param advice what to do
 * @param linesPerAdvice three, or two where three do not fit
 * @param findings 0 where there is no room, or none; 1 is without a title
 */
record OutlookLayout(int values, int advice, int linesPerAdvice, int findings, int alerts) {

  static final int VERDICT = 1;

  private static final int LEAST_VALUES = 5;
  private static final int MOST_URGENT = 3;

  /**
   * @param height of all parts and the verdict
   */
  static OutlookLayout of(HmiState state, int alerts, int height) {
    int advised = state.outlook().advice().size();
    int rest = height - VERDICT;
    int alertLines = 1 + between(1, alerts, MOST_URGENT);
    rest -= alertLines;
    int valueLines = Math.min(figures(state.panels()), Math.max(LEAST_VALUES, rest - 3));
    rest -= valueLines;
    int urgent = Math.min(advised, MOST_URGENT);
    int perAdvice = 1 + 3 * urgent <= rest ? 3 : 2;
    int adviceLines = between(0, rest, 1 + Math.max(1, perAdvice * urgent));
    rest -= adviceLines;
    int findingLines = Math.min(Math.max(0, rest), findings(state));
    rest -= findingLines;

    int moreAdvice = between(0, rest / perAdvice, advised - urgent) * perAdvice;
    rest -= moreAdvice;
    int moreValues = between(0, rest, all(state.panels()) - valueLines);
    rest -= moreValues;
    return new OutlookLayout(
        valueLines + moreValues,
        adviceLines + moreAdvice,
        perAdvice,
        findingLines,
        alertLines + Math.max(0, rest));
  }

  /** How high a picture has to be on which everything stands. */
  static int wanted(HmiState state, int alerts) {
    int advice = 1 + Math.max(1, 3 * state.outlook().advice().size());
    return VERDICT + all(state.panels()) + advice + findings(state) + 1 + Math.max(1, alerts);
  }

  private static int findings(HmiState state) {
    int found = state.outlook().findings().size();
    return found == 0 ? 0 : 1 + found;
  }

  /** The first panel, and a line that says that there are more. */
  private static int figures(List<Panel> panels) {
    int first = panels.isEmpty() ? 0 : 1 + panels.get(0).cells().size();
    return first + (panels.size() > 1 ? 1 : 0);
  }

  private static int all(List<Panel> panels) {
    return panels.stream().mapToInt(panel -> 1 + panel.cells().size()).sum();
  }

  private static int between(int least, int value, int most) {
    return Math.max(least, Math.min(value, most));
  }
}
