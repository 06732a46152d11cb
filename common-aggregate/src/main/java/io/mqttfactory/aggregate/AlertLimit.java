package io.mqttfactory.aggregate;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.CriticalAlert;
import java.math.BigDecimal;

/**
 * A limit of one figure. Its alert comes on when the figure is beyond the limit, and goes off when
 * the figure is back by more than the hysteresis: one that wavers about the limit does not flicker.
 *
 * @param isAbove whether to be above the limit is too much; otherwise to be below it is too little
 * @param limit in the figure's unit
 * @param hysteresis in the figure's unit, from 0
 */
record AlertLimit(
    AlertFigure figure, boolean isAbove, double limit, double hysteresis, AlarmPriority severity) {

  /** What identifies it in the memory. */
  String id() {
    return figure.wireName() + side() + plain(limit);
  }

  /**
   * @param wasOn whether its alert was on before that value
   */
  boolean isOn(double value, boolean wasOn) {
    return wasOn ? !isPast(value, back()) : isBeyond(value);
  }

  /** For an alert that is on. */
  CriticalAlert alert(double value) {
    String message =
        isBeyond(value)
            ? text(value) + " is" + side() + plain(limit) + figure.unit()
            : text(value) + " is not yet" + otherSide() + plain(back()) + figure.unit();
    return new CriticalAlert(figure.type(), severity, message);
  }

  private boolean isBeyond(double value) {
    return isAbove ? value > limit : value < limit;
  }

  /** Where the alert goes off. */
  private double back() {
    BigDecimal way = BigDecimal.valueOf(isAbove ? -hysteresis : hysteresis);
    return BigDecimal.valueOf(limit).add(way).doubleValue();
  }

  private boolean isPast(double value, double end) {
    return hysteresis == 0 ? !isBeyond(value) : isAbove ? value < end : value > end;
  }

  private String text(double value) {
    return figure.title() + " " + BigDecimal.valueOf(value).toPlainString() + figure.unit();
  }

  private String side() {
    return isAbove ? " above " : " below ";
  }

  private String otherSide() {
    return isAbove ? " below " : " above ";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
