package io.mqttfactory.hmi.view;

import java.time.Instant;

/**
 * A PLC as its readings and its last will tell.
 *
 * @param source its name, for example {@code PLC1}
 * @param silent whether its values are stale: it said offline, or no reading came for three
 *     intervals
 * @param lastReadingAt time of its newest reading, in plant time; null if none has come
 * @param note why it is silent, for people; empty while it is not
 */
public record SourceView(String source, boolean silent, Instant lastReadingAt, String note) {}
