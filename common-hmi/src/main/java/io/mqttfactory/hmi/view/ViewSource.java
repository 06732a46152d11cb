package io.mqttfactory.hmi.view;

import java.util.List;

/** Where the faces get what they show. Thread-safe. */
public interface ViewSource {

  /** As of now. */
  HmiState state();

  /**
   * @param points how many steps the range has, 10 to 600
   */
  List<Trend> trends(TrendRange range, int points);
}
