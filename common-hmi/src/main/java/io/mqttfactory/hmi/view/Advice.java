package io.mqttfactory.hmi.view;

/**
 * Something that should be done, and why.
 *
 * @param rank 1 for what should be done first
 * @param category what it is about, for example {@code energy}
 * @param cause what was seen
 * @param measure what to do about it
 * @param effect what that is expected to bring
 * @param impact how much it matters, 0 to 1
 */
public record Advice(
    int rank, String category, String cause, String measure, String effect, double impact) {}
