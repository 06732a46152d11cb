package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.ComponentName;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Feed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Who consumes what, and how much at a time.
 *
 * @param name under which the consumer states its positions: one of the senders' required consumers
 * @param topics those of a source on the link's broker
 * @param feeds what is consumed; accounts are in this order
 */
public record ConsumerConfig(
    String name,
    Function<String, DeliveryTopics> topics,
    List<? extends Feed<?>> feeds,
    IntakeLimits limits) {

  public ConsumerConfig {
    ComponentName.require(name);
    feeds = List.copyOf(feeds);
  }

  /** From the broker of the factory. */
  public static ConsumerConfig local(
      String name, List<? extends Feed<?>> feeds, IntakeLimits limits) {
    return new ConsumerConfig(name, DeliveryTopics::local, feeds, limits);
  }

  /** From the broker that stands for the cloud. */
  public static ConsumerConfig cloud(
      String name, List<? extends Feed<?>> feeds, IntakeLimits limits) {
    return new ConsumerConfig(name, DeliveryTopics::cloud, feeds, limits);
  }

  /** What the names of the consumer's metrics begin with: {@code cloud_dashboard} for a name. */
  String metricsPrefix() {
    return name.replace('-', '_')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }
}
