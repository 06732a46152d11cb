package io.mqttfactory.hmi.view;

import java.time.Instant;

/**
 * What somebody who knows more than the values has found out about them.
 *
 * @param kind in one word, for example {@code prediction} or {@code insight}
 * @param confidence 0 to 1; null if it is not told
 * @param targetTime for when it is meant; null if for no certain time
 */
public record Finding(String kind, String text, Double confidence, Instant targetTime) {}
