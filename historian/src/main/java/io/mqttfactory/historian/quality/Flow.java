package io.mqttfactory.historian.quality;

/**
 * How one topic's messages came in lately.
 *
 * @param messagesPerSecond of all messages, whatever became of them
 * @param latencyP50 seconds on the wall from a reading's timestamp to its receipt; null if nothing
 *     was stored
 * @param latencyP95 as above
 * @param latencyP99 as above
 */
record Flow(double messagesPerSecond, Double latencyP50, Double latencyP95, Double latencyP99) {}
