package io.mqttfactory.hmi;

import io.mqttfactory.hmi.live.DerivedTag;
import io.mqttfactory.hmi.live.TrendedTag;
import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.model.ReadingType;
import java.util.List;
import java.util.Map;

/** The smallest screen: the line's speed, and what it is per hour. */
final class SpeedScreen implements Screen {

  @Override
  public String title() {
    return "Speed";
  }

  @Override
  public String area() {
    return "line1";
  }

  @Override
  public ReadingType<?> type() {
    return ReadingType.LINE;
  }

  @Override
  public List<DerivedTag> derived() {
    return List.of(new DerivedTag("hourly_speed", "units/h"));
  }

  @Override
  public List<TrendedTag> trended() {
    return List.of(new TrendedTag("hourly_speed", "Speed", "units/h"));
  }

  @Override
  public Values observe(Values read) {
    return recall(read);
  }

  @Override
  public Values recall(Values read) {
    return read.with(
        read.number("line_speed")
            .map(speed -> Map.of("hourly_speed", speed * 60))
            .orElse(Map.of()));
  }

  @Override
  public List<Panel> panels(Cells cells) {
    return List.of(
        new Panel(
            "speed",
            "Speed",
            List.of(
                cells.number("line_speed", "Speed", "units/min", 1).done(),
                cells.number("hourly_speed", "Speed", "units/h", 0).done())));
  }

  @Override
  public String headline(Values latest) {
    return "speed=" + latest.number("line_speed").orElse(null);
  }
}
