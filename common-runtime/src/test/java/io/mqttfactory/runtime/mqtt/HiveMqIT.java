package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Image;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.hivemq.HiveMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The link on another broker than Mosquitto. Its image is large, so it is never pulled for this.
 */
@EnabledIf(
    value = "isImageHere",
    disabledReason = "needs Docker with a local image of " + HiveMqIT.REPOSITORY)
class HiveMqIT {

  static final String REPOSITORY = "hivemq/hivemq-ce";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static HiveMQContainer hivemq;

  static boolean isImageHere() {
    return DockerClientFactory.instance().isDockerAvailable() && localImage().isPresent();
  }

  @BeforeAll
  static void startBroker() {
    hivemq =
        new HiveMQContainer(DockerImageName.parse(localImage().orElseThrow()))
            .withImagePullPolicy(image -> false);
    hivemq.start();
  }

  @AfterAll
  static void stopBroker() {
    hivemq.stop();
  }

  @Test
  void connectsPublishesSubscribesAndResumesItsSession() {
    List<String> received = new CopyOnWriteArrayList<>();
    List<Boolean> sessions = new CopyOnWriteArrayList<>();
    try (MqttLink reader = new PahoMqttLink(LinkOptions.persistent(address(), user("reader")));
        MqttLink writer = new PahoMqttLink(LinkOptions.clean(address(), user("writer")))) {
      reader.subscribe(
          Subscription.acknowledgedOnReturn(
              "factory/+",
              1,
              message -> received.add(new String(message.payload(), StandardCharsets.UTF_8))));
      reader.listen(
          new LinkListener() {
            @Override
            public void onConnected(boolean sessionPresent) {
              sessions.add(sessionPresent);
            }
          });
      start(reader);
      start(writer);

      writer.publish(OutgoingMessage.state("factory/line1", "one")).join();
      await().atMost(PATIENCE).until(() -> received.equals(List.of("one")));
      reader.reconnect("the test wants to see its session again");

      await().atMost(PATIENCE).until(() -> sessions.size() == 2);
      assertThat(sessions).containsExactly(false, true);
    }
  }

  private static void start(MqttLink link) {
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
  }

  private static BrokerAddress address() {
    return new BrokerAddress(hivemq.getHost(), hivemq.getMqttPort());
  }

  private static Credentials user(String name) {
    return new Credentials(name, Optional.empty());
  }

  private static Optional<String> localImage() {
    List<Image> images =
        DockerClientFactory.instance()
            .client()
            .listImagesCmd()
            .withReferenceFilter(REPOSITORY)
            .exec();
    return images.stream()
        .flatMap(image -> Optional.ofNullable(image.getRepoTags()).stream().flatMap(Stream::of))
        .filter(tag -> tag.startsWith(REPOSITORY + ":"))
        .findFirst();
  }
}
