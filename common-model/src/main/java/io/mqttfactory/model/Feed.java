package io.mqttfactory.model;

/**
 * What one sender publishes on one public topic, and how it is read.
 *
 * @param <R> what it carries
 */
public interface Feed<R extends Keyed> {

  /** The sender's name: it follows from the topic, and the payload must say the same. */
  String source();

  String topic();

  /**
   * Reads a payload in two stages, the key first, so that one with bad content is still known to
   * have arrived. Never throws, whatever the bytes.
   */
  ParsedReading<R> parse(byte[] payload);
}
