package io.mqttfactory.model;

/**
 * What identifies a reading for ever.
 *
 * @param source name of the sender
 * @param epoch the sender's start, unique among all its starts
 * @param sequence from 1 without gaps within the epoch
 */
public record ReadingKey(String source, String epoch, long sequence) {}
