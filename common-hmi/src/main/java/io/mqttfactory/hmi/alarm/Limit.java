package io.mqttfactory.hmi.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number beyond a setpoint. Exactly at the setpoint it is not beyond. Once the alarm is raised it
 * lasts until the number has come back by the deadband: at the setpoint less deadband (for a low
 * limit: and deadband) it is over.
 */
final class Limit implements Condition {

  private final Measure measure;
  private final boolean above;
  private final double setpoint;
  private final double end;

  /**
   * @param above whether a number above the setpoint is alarming, or one below it
   * @param deadband from 0
   */
  Limit(Measure measure, boolean above, double setpoint, double deadband) {
    this.measure = measure;
    this.above = above;
    this.setpoint = setpoint;
    // In decimals as in the file: 2.8 - 0.2 is less than 2.6 in binary, and 2.6 would not end it.
    BigDecimal exact = BigDecimal.valueOf(setpoint);
    BigDecimal distance = BigDecimal.valueOf(deadband);
    this.end = (above ? exact.subtract(distance) : exact.add(distance)).doubleValue();
  }

  boolean isAbove() {
    return above;
  }

  /** Whether the compared number is that tag's value itself. */
  boolean isAbout(String tag) {
    return measure instanceof Measure.Value value && value.tag().equals(tag);
  }

  double setpoint() {
    return setpoint;
  }

  @Override
  public Optional<Finding> judge(Instant at, Map<String, Object> values, boolean active) {
    OptionalDouble found = measure.of(at, values);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    double value = found.getAsDouble();
    boolean alarming = isBeyond(setpoint, value);
    return Optional.of(new Finding(active ? isBeyond(end, value) : alarming, alarming, value));
  }

  private boolean isBeyond(double threshold, double value) {
    return above ? value > threshold : value < threshold;
  }
}
