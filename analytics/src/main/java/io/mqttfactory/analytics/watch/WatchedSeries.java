package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import java.time.Duration;
import java.util.List;

/**
 * One row of the table of what is watched.
 *
 * @param name unique
 * @param matter what it is about if it is not as usual
 * @param words for people: what the number is
 * @param measures that it is made of
 * @param smoothing time constant: seconds for jumps, minutes for drifts
 * @param onDelay for which it must be too far off before it is an anomaly
 * @param offDelay for which it must be back before the anomaly is over
 */
record WatchedSeries(
    String name,
    Matter matter,
    String words,
    String unit,
    List<Measure> measures,
    Signal signal,
    Duration smoothing,
    ReferenceDetector detector,
    Duration onDelay,
    Duration offDelay) {}
