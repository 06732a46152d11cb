package io.mqttfactory.hmi.view;

import java.util.List;

/** Where the faces get what they show. Thread-safe. */
public interface ViewSource {

  /** As of now. */
  HmiState state();

  /** Those of the state: what may be asked for, and before the others what is shown first. */
  List<TrendRange> ranges();

  /**
   * @param range one of {@link #ranges()}
   * @param points how many steps the range has, 10 to 600
   */
  List<Trend> trends(TrendRange range, int points);
}
