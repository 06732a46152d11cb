package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.Topics;

/** Which of the two brokers a link goes to, and what is called after it. */
public enum BrokerRole {
  LOCAL("local", "") {
    @Override
    String status(String component) {
      return Topics.status(component);
    }

    @Override
    String statusInfo(String component) {
      return Topics.statusInfo(component);
    }
  },

  CLOUD("cloud", "cloud ") {
    @Override
    String status(String component) {
      return Topics.cloudStatus(component);
    }

    @Override
    String statusInfo(String component) {
      return Topics.cloudStatusInfo(component);
    }
  };

  private final String label;
  private final String prefix;

  BrokerRole(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** The value of the metrics' label {@code broker}. */
  String label() {
    return label;
  }

  /** Names a health condition, task or resource of this link and not of the other. */
  String name(String what) {
    return prefix + what;
  }

  /** Where a component's presence is told. */
  abstract String status(String component);

  /** Where a component tells about itself. */
  abstract String statusInfo(String component);
}
