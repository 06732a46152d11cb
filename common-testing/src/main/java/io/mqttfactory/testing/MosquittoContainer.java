package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.util.Map;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A real Mosquitto, with the queue and window sizes of the factory's. */
public final class MosquittoContainer extends GenericContainer<MosquittoContainer> {

  private static final int PORT = 1883;
  private static final String CONFIGURATION =
      """
      listener 1883
      allow_anonymous true
      max_inflight_messages 500
      max_queued_messages 100000
      set_tcp_nodelay true
      """;

  /** One that lets everybody in. */
  public MosquittoContainer() {
    super(DockerImageName.parse("eclipse-mosquitto:2.0"));
    withExposedPorts(PORT);
    withCopyToContainer(Transferable.of(CONFIGURATION), "/mosquitto/config/mosquitto.conf");
  }

  /**
   * One that knows users and what they may do; strangers may do what stands first.
   *
   * @param passwords by user name
   * @param rights as in an ACL file of Mosquitto
   */
  public static MosquittoContainer withUsers(Map<String, String> passwords, String rights) {
    String users =
        passwords.entrySet().stream()
            .map(user -> user.getKey() + ":" + MosquittoPassword.hash(user.getValue()) + "\n")
            .collect(Collectors.joining());
    String configuration =
        CONFIGURATION + "password_file /mosquitto/users\nacl_file /mosquitto/rights\n";
    return new MosquittoContainer()
        .withCopyToContainer(Transferable.of(configuration), "/mosquitto/config/mosquitto.conf")
        .withCopyToContainer(Transferable.of(users), "/mosquitto/users")
        .withCopyToContainer(Transferable.of(rights), "/mosquitto/rights");
  }

  /** Whether containers can be started here; tests that need them are skipped otherwise. */
  public static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  public BrokerAddress address() {
    return new BrokerAddress(getHost(), getMappedPort(PORT));
  }
}
