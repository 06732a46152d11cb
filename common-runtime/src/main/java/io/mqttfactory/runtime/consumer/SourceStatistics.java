package io.mqttfactory.runtime.consumer;

import java.time.Instant;

/**
 * What came from one source; all but {@code missing}, {@code gone} and {@code streams} since the
 * component started.
 *
 * @param received all messages, whatever became of them
 * @param stored new rows
 * @param quarantined kept aside because their content is bad
 * @param unreadable those of the quarantined in which not even the key could be read
 * @param refused not received because their stream has too many holes
 * @param skewed timestamps more than five minutes from the time of receipt
 * @param missing holes between the numbers that arrived, ever
 * @param gone declared gone for good, ever: no sender holds them any more
 * @param streams starts of the source, ever
 * @param latest newest timestamp; null if none came yet
 */
public record SourceStatistics(
    String source,
    String topic,
    long received,
    long stored,
    long duplicates,
    long conflicts,
    long quarantined,
    long unreadable,
    long refused,
    long outOfOrder,
    long skewed,
    long missing,
    long gone,
    long streams,
    Instant latest) {}
