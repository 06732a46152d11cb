package io.mqttfactory.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Topics that carry the same kind of message.
 *
 * @param name in the document
 * @param servers names of the brokers that have it
 * @param address the topic, with parameters in braces
 * @param parameters the values that each may have; empty if the document does not list them
 * @param schema of the payload; empty where it may be anything
 */
public record Channel(
    String name,
    Set<String> servers,
    String address,
    Map<String, List<String>> parameters,
    Optional<String> schema) {

  public Channel {
    servers = Set.copyOf(servers);
    parameters = Map.copyOf(parameters);
  }

  /** Whether that topic is one of this channel's. */
  public boolean has(String topic) {
    String pattern = Pattern.quote(address);
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      List<String> values = parameter.getValue();
      String accepted = values.isEmpty() ? "[a-z0-9_]+" : String.join("|", values);
      pattern = pattern.replace("{" + parameter.getKey() + "}", "\\E(?:" + accepted + ")\\Q");
    }
    return topic.matches(pattern);
  }

  /** Every topic of this channel; a parameter without listed values stands as {@code any}. */
  public Set<String> topics() {
    Set<String> topics = Set.of(address);
    for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
      List<String> values = parameter.getValue();
      Set<String> filled = new TreeSet<>();
      for (String topic : topics) {
        for (String value : values.isEmpty() ? List.of("any") : values) {
          filled.add(topic.replace("{" + parameter.getKey() + "}", value));
        }
      }
      topics = filled;
    }
    return topics;
  }
}
