package io.mqttfactory.analytics.store;

import java.time.Instant;

/**
 * The engine's state after a window.
 *
 * @param at end of that window
 * @param state not copied
 */
public record Checkpoint(Instant at, byte[] state) {}
