package io.mqttfactory.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml. Whatever refers to something that is not there fails while it is read. */
public final class AsyncApi {

  private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

  private final JsonNode document;
  private final Map<String, Channel> channels = new TreeMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
    document
        .path("channels")
        .properties()
        .forEach(entry -> channels.put(entry.getKey(), channel(entry.getKey(), entry.getValue())));
    document
        .path("operations")
        .properties()
        .forEach(entry -> operations.add(operation(entry.getKey(), entry.getValue())));
  }

  /** The one of this project, seen from the directory of one of its modules. */
  public static AsyncApi ofProject() {
    try {
      Object tree = new Yaml().load(Files.readString(DOCUMENT));
      return new AsyncApi(new ObjectMapper().valueToTree(tree));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public JsonNode document() {
    return document;
  }

  public List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The channel of a topic on one of the brokers. */
  public Optional<Channel> channelOf(String server, String topic) {
    return channels.values().stream()
        .filter(channel -> channel.servers().contains(server) && channel.has(topic))
        .findFirst();
  }

  /** How messages of that channel are published. */
  public Operation sending(Channel channel) {
    return operations.stream()
        .filter(operation -> operation.sends() && operation.channel().equals(channel))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody sends on " + channel.name()));
  }

  private Channel channel(String name, JsonNode node) {
    Set<String> servers = new TreeSet<>();
    node.path("servers").forEach(server -> servers.add(nameOf(server, "#/servers/")));
    Map<String, List<String>> parameters = new TreeMap<>();
    node.path("parameters")
        .properties()
        .forEach(parameter -> parameters.put(parameter.getKey(), texts(parameter.getValue())));
    JsonNode message = node.path("messages").properties().iterator().next().getValue();
    JsonNode payload =
        document
            .path("components")
            .path("messages")
            .path(nameOf(message, "#/components/messages/"))
            .path("payload");
    return new Channel(name, servers, node.path("address").asText(), parameters, schemaOf(payload));
  }

  private Operation operation(String name, JsonNode node) {
    Set<String> components = new TreeSet<>();
    node.path("tags").forEach(tag -> components.add(tag.path("name").asText()));
    JsonNode mqtt = node.path("bindings").path("mqtt");
    return new Operation(
        name,
        node.path("action").asText().equals("send"),
        channels.get(nameOf(node.path("channel"), "#/channels/")),
        components,
        mqtt.path("qos").asInt(-1),
        mqtt.path("retain").asBoolean());
  }

  /** The name at the end of a reference, which must lead somewhere. */
  private String nameOf(JsonNode reference, String prefix) {
    String target = reference.path("$ref").asText();
    if (!target.startsWith(prefix) || document.at(target.substring(1)).isMissingNode()) {
      throw new IllegalStateException("\"" + target + "\" does not lead to one of " + prefix);
    }
    return target.substring(prefix.length());
  }

  private static Optional<String> schemaOf(JsonNode payload) {
    String file = payload.path("$ref").asText();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.exists(DOCUMENT.resolveSibling(file))) {
      throw new IllegalStateException(file + " is not there");
    }
    return Optional.of(Path.of(file).getFileName().toString().replace(".json", ""));
  }

  private static List<String> texts(JsonNode parameter) {
    List<String> texts = new ArrayList<>();
    parameter.path("enum").forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
