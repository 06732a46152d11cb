package io.mqttfactory.testing.contract;

import java.util.Set;

/**
 * What components do with a channel.
 *
 * @param sends whether they publish; else they subscribe
 * @param components who does it
 * @param retained of what is sent
 */
public record Operation(
    String name,
    boolean sends,
    Channel channel,
    Set<String> components,
    int qos,
    boolean retained) {

  public Operation {
    components = Set.copyOf(components);
  }
}
