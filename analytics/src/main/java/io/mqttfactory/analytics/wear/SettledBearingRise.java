package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.util.OptionalDouble;

/**
 * K by which a bearing is warmer than the hall once it has settled. After a stop it takes half an
 * hour to get warm again, so the rise is put in relation to how warm its load has made it.
 */
final class SettledBearingRise implements Indicator {

  private final Gathered gathered = new Gathered();

  @Override
  public void take(WindowFigures window, Running running) {
    OptionalDouble bearing = window.of(Measure.BEARING_TEMPERATURE);
    OptionalDouble hall = window.of(Measure.HALL_TEMPERATURE);
    if (running.isWarm() && bearing.isPresent() && hall.isPresent()) {
      gathered.add((bearing.getAsDouble() - hall.getAsDouble()) / running.warmth(), window);
    }
  }

  @Override
  public double close() {
    return gathered.close();
  }

  @Override
  public void save(StateWriter out) {
    out.put(gathered);
  }

  @Override
  public void load(StateReader in) {
    in.read(gathered);
  }
}
