package io.mqttfactory.dashboard.silence;

import java.time.Instant;

/**
 * A time in which the bridge was silent.
 *
 * @param reason as it was told last
 */
public record Silence(Instant began, Instant ended, String reason) {}
