package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.system.harness.AnalyticsProcess;
import io.mqttfactory.system.harness.Eavesdropper;
import io.mqttfactory.system.harness.Eavesdropper.Heard;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.HmiProcess;
import io.mqttfactory.system.harness.MosquittoProcess;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import io.mqttfactory.testing.contract.AsyncApi;
import io.mqttfactory.testing.contract.Channel;
import io.mqttfactory.testing.contract.Operation;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever the running factory says stands in asyncapi.yaml, and all of that is really said. */
@NeedsMosquitto
class ContractIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension final Factory factory = new Factory();

  private final AsyncApi api = AsyncApi.ofProject();
  private final PayloadSchemas schemas = PayloadSchemas.ofProject();

  @Test
  void everyMessageIsInTheContractAndEveryChannelIsHeard() throws MqttException {
    PlantTime time = PlantTime.fasterBy(60);
    AnalyticsProcess analytics = factory.cloud().analytics();
    HmiProcess hmi = factory.energyHmi();
    hmi.liveIn(time);
    // What does not fit while its consumer is away must be replayed.
    factory.broker().queueAtMost(10);
    factory.cloud().broker().queueAtMost(1);
    factory.runIn(time);
    factory.start();
    Eavesdropper local = listen(factory.broker());
    Eavesdropper cloud = listen(factory.cloud().broker());
    hmi.start();

    injectFault(time);
    outageOfConsumers(analytics);

    await().atMost(PATIENCE).untilAsserted(() -> assertEveryChannelIsHeard(local, cloud));
    assertThat(problems("local", local)).isEmpty();
    assertThat(problems("cloud", cloud)).isEmpty();
    assertThatTheBrokersKeepWhatIsRetained();
  }

  private void injectFault(PlantTime time) throws MqttException {
    try (MqttProbe operator = new MqttProbe(factory.broker().address())) {
      Map<String, Object> fault =
          Map.of("id", "test", "intensity", 0.8, "start", time.now(), "duration", 600);
      operator.publish("simulation/faults/power_factor_drop", Json.write(List.of(fault)), true);
      operator.publish("test", "hello");
    }
    try (MqttProbe anybody = new MqttProbe(factory.cloud().broker().address())) {
      anybody.publish("test", "hello");
    }
  }

  /** So that something must be replayed on both brokers. */
  private void outageOfConsumers(AnalyticsProcess analytics) {
    factory.historian().kill();
    analytics.kill();
    factory.awaitProduced(100);
    factory.cloud().awaitWindows(3);
    factory.historian().start();
    analytics.start();
  }

  private void assertEveryChannelIsHeard(Eavesdropper local, Eavesdropper cloud) {
    assertThat(channels("local", local, heard -> true)).isEqualTo(channelsOf("local"));
    assertThat(channels("cloud", cloud, heard -> true)).isEqualTo(channelsOf("cloud"));
  }

  private void assertThatTheBrokersKeepWhatIsRetained() {
    for (String server : List.of("local", "cloud")) {
      Set<String> retained =
          sending(server)
              .filter(Operation::retained)
              .map(operation -> operation.channel().name())
              .collect(Collectors.toCollection(TreeSet::new));
      Eavesdropper late =
          listen(server.equals("local") ? factory.broker() : factory.cloud().broker());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(channels(server, late, Heard::retained)).isEqualTo(retained));
    }
  }

  private Eavesdropper listen(MosquittoProcess broker) {
    return factory.add(new Eavesdropper(broker.address()));
  }

  private Set<String> channels(String server, Eavesdropper listener, Predicate<Heard> which) {
    return listener.heard().stream()
        .filter(which)
        .flatMap(heard -> api.channelOf(server, heard.topic()).stream())
        .map(Channel::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> channelsOf(String server) {
    return sending(server)
        .map(operation -> operation.channel().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Operation> sending(String server) {
    return api.operations().stream()
        .filter(Operation::sends)
        .filter(operation -> operation.channel().servers().contains(server));
  }

  private List<String> problems(String server, Eavesdropper listener) {
    return listener.heard().stream().flatMap(heard -> problems(server, heard)).limit(20).toList();
  }

  private Stream<String> problems(String server, Heard heard) {
    Optional<Channel> channel = api.channelOf(server, heard.topic());
    if (channel.isEmpty()) {
      return Stream.of(heard + " is in no channel");
    }
    return channel
        .get()
        .schema()
        .map(schema -> problems(schema, api.sending(channel.get()), heard))
        .orElse(Stream.of());
  }

  private Stream<String> problems(String schema, Operation sending, Heard heard) {
    boolean fits = heard.qos() == sending.qos() && (sending.retained() || !heard.retained());
    List<String> misfits =
        schema.equals("status")
            ? schemas.problems(schema, new TextNode(text(heard)))
            : schemas.problems(schema, heard.payload());
    return Stream.concat(
            fits ? Stream.of() : Stream.of("published otherwise than " + sending.name()),
            misfits.stream())
        .map(problem -> heard + ": " + problem + " in " + text(heard));
  }

  private static String text(Heard heard) {
    return new String(heard.payload(), StandardCharsets.UTF_8);
  }
}
