package io.mqttfactory.aggregate;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.CriticalAlert;
import io.mqttfactory.model.cloud.DataPoints;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.FacilityStatus;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import java.time.Instant;
import java.util.List;

/**
 * What is to be said of a window, before it is known who says it, when and for the how-manieth
 * time.
 *
 * @param energy null without readings
 * @param environment null without readings
 * @param production null without readings
 * @param after what the next window is to be given
 */
public record Draft(
    Window window,
    DataPoints dataPoints,
    EnergyAnalytics energy,
    EnvironmentAnalytics environment,
    ProductionAnalytics production,
    List<CriticalAlert> alerts,
    FacilityStatus status,
    Memory after) {

  public Draft {
    alerts = List.copyOf(alerts);
  }

  /**
   * The aggregate, not numbered yet.
   *
   * @param madeAt by the maker's clock
   * @param revision 0 for the first of the window
   */
  public Aggregate aggregate(Instant madeAt, String bridgeId, int revision) {
    return new Aggregate(
        madeAt,
        bridgeId,
        null,
        null,
        revision,
        window.start(),
        window.end(),
        window.length(),
        dataPoints,
        energy,
        environment,
        production,
        alerts,
        status);
  }
}
