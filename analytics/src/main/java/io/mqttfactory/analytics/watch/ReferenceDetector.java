package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.Detector;

/** A detector that can say what it holds for usual. */
interface ReferenceDetector extends Detector {

  /** For people, without unit: {@code usually 0.862 to 0.881}. */
  String usual();

  /** The part is as new: what was summed up counts no more. */
  default void renew() {}
}
