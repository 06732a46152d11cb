package io.mqttfactory.runtime.mqtt;

import java.util.function.Consumer;

/**
 * What to receive and who takes it.
 *
 * @param filter topic filter, with {@code +} and {@code #}
 * @param handler gets each message and sees to its acknowledgement
 */
public record Subscription(String filter, int qos, Consumer<InboundMessage> handler) {

  /** The handler itself acknowledges each message, when it is safe. */
  public static Subscription acknowledgedByHandler(
      String filter, int qos, Consumer<InboundMessage> handler) {
    return new Subscription(filter, qos, handler);
  }

  /** Each message is acknowledged when the handler returns, however it does. */
  public static Subscription acknowledgedOnReturn(
      String filter, int qos, Consumer<InboundMessage> handler) {
    return new Subscription(
        filter,
        qos,
        message -> {
          try {
            handler.accept(message);
          } finally {
            message.acknowledge();
          }
        });
  }

  public boolean matches(String topic) {
    return TopicFilter.matches(filter, topic);
  }
}
