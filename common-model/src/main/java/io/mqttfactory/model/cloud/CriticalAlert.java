package io.mqttfactory.model.cloud;

import io.mqttfactory.model.AlarmPriority;
import java.util.Objects;

/**
 * What somebody far away should know at once.
 *
 * @param message for people, for example "Average power 291.4 kW is above 280 kW"
 */
public record CriticalAlert(AlertType type, AlarmPriority severity, String message) {

  public CriticalAlert {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }
}
