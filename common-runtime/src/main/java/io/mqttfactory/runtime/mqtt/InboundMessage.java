package io.mqttfactory.runtime.mqtt;

/**
 * A message that arrived. The payload must not be changed.
 *
 * @param retained whether it is the last known value of its topic, from before the subscription
 * @param acknowledgement tells the broker that the message is safe
 */
public record InboundMessage(
    String topic, byte[] payload, int qos, boolean retained, Runnable acknowledgement) {

  /**
   * Tells the broker that this message is safe here. On another connection than the one on which it
   * arrived this does nothing: the broker delivers it again. From any thread; never blocks for
   * long.
   */
  public void acknowledge() {
    acknowledgement.run();
  }
}
