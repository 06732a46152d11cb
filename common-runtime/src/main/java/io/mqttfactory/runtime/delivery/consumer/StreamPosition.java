package io.mqttfactory.runtime.delivery.consumer;

import java.time.Instant;

/**
 * How far a stream has come.
 *
 * @param position up to here each sequence was received or is declared gap; of a stream that no
 *     offer was heard of, each one from the first that was seen on (C7)
 * @param heard the highest sequence that was received or offered
 * @param isClosed whether its sender holds nothing of it any more
 * @param firstAt when it was heard of first
 */
public record StreamPosition(
    StreamId stream, long position, long heard, boolean isClosed, Instant firstAt) {}
