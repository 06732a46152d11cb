package io.mqttfactory.hmi.view;

import java.time.Instant;

/**
 * The connection to the broker.
 *
 * @param broker host and port
 * @param messages readings received since the start
 * @param lastMessageAt when the last one came, in plant time; null if none has
 */
public record LinkView(String broker, boolean connected, long messages, Instant lastMessageAt) {}
