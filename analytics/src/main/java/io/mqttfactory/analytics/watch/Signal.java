package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.WindowFigures;

/** A number made of a window, in those modes in which it can be compared with itself. */
interface Signal extends Stateful {

  /** NaN where it is not known or not comparable. */
  double take(WindowFigures window, LineTimes line);

  /** One that rests on the window alone has nothing to keep. */
  @Override
  default void save(StateWriter out) {}

  @Override
  default void load(StateReader in) {}
}
