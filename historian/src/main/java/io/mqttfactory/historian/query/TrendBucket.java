package io.mqttfactory.historian.query;

import java.time.Instant;

/**
 * What a tag held in a part of a span.
 *
 * @param count how many known values there were
 * @param simulated how many of them belong to the simulated past
 */
public record TrendBucket(
    Instant start, double min, double avg, double max, long count, long simulated) {}
