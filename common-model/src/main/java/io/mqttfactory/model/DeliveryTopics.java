package io.mqttfactory.model;

/**
 * The topics over which one source and its consumers see to it that nothing is lost.
 *
 * @param prefix empty on the local broker
 * @param source name of the sender
 */
public record DeliveryTopics(String prefix, String source) {

  public DeliveryTopics {
    ComponentName.require(source);
  }

  /** On the broker of the factory. */
  public static DeliveryTopics local(String source) {
    return new DeliveryTopics("", source);
  }

  /** On the broker that stands for the cloud. */
  public static DeliveryTopics cloud(String source) {
    return new DeliveryTopics("cloud/", source);
  }

  /** Retained {@link DeliveryOffer}: what the sender still holds. */
  public String offer() {
    return root() + "offer";
  }

  /** A reading again, as it was on its public topic. */
  public String replay(String publicTopic) {
    return root() + "replay/" + publicTopic;
  }

  /** {@link DeliveryAcknowledgement}: up to where a consumer has stored. */
  public String acknowledgement(String consumer) {
    return root() + "ack/" + ComponentName.require(consumer);
  }

  private String root() {
    return prefix + "delivery/" + source + "/";
  }
}
