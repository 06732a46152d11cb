package io.mqttfactory.aggregate;

import io.mqttfactory.model.WireNamed;
import io.mqttfactory.model.cloud.AlertType;

/** A figure that may have limits. */
enum AlertFigure implements WireNamed {
  AVERAGE_POWER(AlertType.ENERGY);

  private final AlertType type;

  AlertFigure(AlertType type) {
    this.type = type;
  }

  AlertType type() {
    return type;
  }

  @Override
  public String wireName() {
    return name();
  }
}
