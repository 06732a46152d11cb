package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.WindowFigures;

/** Gathers from windows that can be compared what shows the wear of a part. Not thread-safe. */
interface Indicator extends Stateful {

  void take(WindowFigures window, Running running);

  /**
   * What was gathered since this was asked last, as one value.
   *
   * @return NaN if it was too little
   */
  double close();
}
