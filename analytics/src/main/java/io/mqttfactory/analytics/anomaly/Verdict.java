package io.mqttfactory.analytics.anomaly;

import java.util.List;

/**
 * What the detectors together say of a value.
 *
 * @param score how strange it is, 0..1; 0.5 and more if it is flagged
 * @param flag whether somebody should look
 * @param detectors those that have gone beyond their limits
 */
public record Verdict(double score, boolean flag, List<String> detectors) {

  /** Nothing is known. */
  public static final Verdict NONE = new Verdict(0, false, List.of());

  public Verdict {
    detectors = List.copyOf(detectors);
  }
}
