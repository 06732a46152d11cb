package io.mqttfactory.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.contract.AsyncApi;
import io.mqttfactory.testing.contract.Channel;
import io.mqttfactory.testing.contract.Operation;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/asyncapi.yaml names the topics of the code, and the rights that the brokers grant. */
class AsyncApiTest {

  private static final String ANYBODY = "anybody";

  private final AsyncApi api = AsyncApi.ofProject();

  @Test
  void isAsyncApi3WithTwoBrokers() {
    assertThat(api.document().path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(api.document().path("info").path("title").asText()).isNotEmpty();
    assertThat(api.document().at("/servers/local/host").asText()).isEqualTo("localhost:1883");
    assertThat(api.document().at("/servers/cloud/host").asText()).isEqualTo("localhost:1884");
    assertThat(api.operations())
        .allMatch(operation -> operation.qos() >= 0 && operation.qos() <= 1)
        .allMatch(operation -> !operation.components().isEmpty());
  }

  @Test
  void everySchemaIsTheOneOfSomeChannel() {
    Set<String> used = new TreeSet<>(Set.of("common"));
    api.channels().forEach(channel -> channel.schema().ifPresent(used::add));

    assertThat(used).isEqualTo(PayloadSchemas.ofProject().all().keySet());
  }

  @Test
  void everyTopicOfTheCodeHasAChannelAndEveryChannelATopic() {
    Set<String> found = new TreeSet<>();
    topicsOfTheCode()
        .forEach(
            (server, topics) ->
                topics.forEach(
                    topic ->
                        found.add(
                            api.channelOf(server, topic)
                                .orElseThrow(() -> new AssertionError(topic + " has no channel"))
                                .name())));

    assertThat(found)
        .isEqualTo(api.channels().stream().map(Channel::name).collect(Collectors.toSet()));
  }

  private static Map<String, List<String>> topicsOfTheCode() {
    DeliveryTopics bridge = DeliveryTopics.cloud("Bridge");
    return Map.of(
        "local",
        List.of(
            Topics.LINE,
            Topics.ENERGY,
            Topics.ENVIRONMENT,
            Topics.TEST,
            Topics.status("PLC1"),
            Topics.statusInfo("HMI2"),
            Topics.alarm("line1", "vibration_high"),
            Topics.faults(FaultKind.DUST),
            DeliveryTopics.local("PLC1").offer(),
            DeliveryTopics.local("PLC1").replay(Topics.LINE),
            DeliveryTopics.local("PLC2").replay(Topics.ENERGY),
            DeliveryTopics.local("PLC3").replay(Topics.ENVIRONMENT),
            DeliveryTopics.local("PLC3").acknowledgement("Historian")),
        "cloud",
        List.of(
            Topics.AGGREGATES,
            Topics.PREDICTIONS,
            Topics.INSIGHTS,
            Topics.TEST,
            Topics.cloudStatus("Bridge"),
            Topics.cloudStatusInfo("Analytics"),
            bridge.offer(),
            bridge.replay(Topics.AGGREGATES),
            bridge.acknowledgement("Analytics")));
  }

  @Test
  void theKindsOfFaultsAreTheCodes() {
    assertThat(api.channelOf("local", Topics.faults(FaultKind.JAM)).orElseThrow().parameters())
        .containsEntry("kind", Arrays.stream(FaultKind.values()).map(FaultKind::wireName).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "cloud"})
  void whatAComponentDoesTheBrokerGrants(String server) {
    AclFile rights = AclFile.of(server);
    for (Operation operation : operationsOn(server)) {
      for (String component : operation.components()) {
        assertThat(operation.channel().topics())
            .describedAs("%s of %s", operation.name(), component)
            .anyMatch(topic -> rights.grants(component, topic, operation.sends()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "cloud"})
  void whoIsNotNamedMayNotWrite(String server) {
    AclFile rights = AclFile.of(server);
    for (Operation operation : operationsOn(server)) {
      for (String user : rights.users()) {
        if (operation.sends() && isStranger(user, operation)) {
          assertThat(operation.channel().topics())
              .describedAs("%s by %s", operation.name(), user)
              .noneMatch(topic -> rights.grants(user, topic, true));
        }
      }
    }
  }

  /** The pattern of presence grants anybody with a name a topic of that name. */
  private static boolean isStranger(String user, Operation operation) {
    return !operation.components().contains(user) && !operation.components().contains(ANYBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "cloud"})
  void everyRightToWriteIsUsedByAnOperation(String server) {
    AclFile rights = AclFile.of(server);
    for (String user : rights.users()) {
      for (String filter : rights.writable(user)) {
        assertThat(operationsOn(server))
            .describedAs("%s may write %s", user, filter)
            .anyMatch(
                operation ->
                    operation.sends()
                        && operation.components().contains(user)
                        && operation.channel().topics().stream()
                            .anyMatch(topic -> AclFile.matches(filter, topic)));
      }
    }
  }

  private List<Operation> operationsOn(String server) {
    return api.operations().stream()
        .filter(operation -> operation.channel().servers().contains(server))
        .toList();
  }
}
