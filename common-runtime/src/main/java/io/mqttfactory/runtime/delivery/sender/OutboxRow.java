package io.mqttfactory.runtime.delivery.sender;

/**
 * A reading that the outbox holds. The payload must not be changed.
 *
 * @param id grows with each row, over all epochs
 * @param topic the public one
 */
public record OutboxRow(long id, String epoch, long sequence, String topic, byte[] payload) {}
