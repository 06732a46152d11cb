package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A link that ends its process at a given message, between two steps that no kill would meet. */
final class HaltingLink implements MqttLink {

  /**
   * How many of each kind go well, and one more.
   *
   * @param acknowledgements of readings that came in
   * @param readings that go out on their public topic
   */
  record Limits(long acknowledgements, long readings) {}

  private final MqttLink link;
  private final Limits limits;
  private final AtomicLong acknowledgements = new AtomicLong();
  private final AtomicLong readings = new AtomicLong();

  HaltingLink(MqttLink link, Limits limits) {
    this.link = link;
    this.limits = limits;
  }

  static Limits limits(Map<String, String> environment) {
    return new Limits(
        limit(environment, AlteredComponent.HALT_AT_ACKNOWLEDGEMENT),
        limit(environment, AlteredComponent.HALT_AT_READING));
  }

  private static long limit(Map<String, String> environment, String variable) {
    return Long.parseLong(environment.getOrDefault(variable, Long.toString(Long.MAX_VALUE)));
  }

  @Override
  public void subscribe(Subscription subscription) {
    link.subscribe(
        new Subscription(
            subscription.filter(),
            subscription.qos(),
            message -> subscription.handler().accept(counted(message))));
  }

  @Override
  public CompletableFuture<Void> publish(OutgoingMessage message) {
    if (isReading(message.topic())) {
      haltAt(readings, limits.readings());
    }
    return link.publish(message);
  }

  private InboundMessage counted(InboundMessage message) {
    if (!isReading(message.topic())) {
      return message;
    }
    return new InboundMessage(
        message.topic(),
        message.payload(),
        message.qos(),
        message.retained(),
        () -> {
          haltAt(acknowledgements, limits.acknowledgements());
          message.acknowledge();
        });
  }

  private static boolean isReading(String topic) {
    return ReadingType.ofTopic(topic).isPresent();
  }

  private static void haltAt(AtomicLong count, long limit) {
    if (count.incrementAndGet() >= limit) {
      Runtime.getRuntime().halt(AlteredComponent.EXIT_CODE);
    }
  }

  @Override
  public void listen(LinkListener listener) {
    link.listen(listener);
  }

  @Override
  public void start() {
    link.start();
  }

  @Override
  public boolean isConnected() {
    return link.isConnected();
  }

  @Override
  public void reconnect(String reason) {
    link.reconnect(reason);
  }

  @Override
  public void close() {
    link.close();
  }
}
