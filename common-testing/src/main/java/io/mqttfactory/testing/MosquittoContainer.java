package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A real Mosquitto that lets everybody in, with the queue and window sizes of the factory's. */
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

  public MosquittoContainer() {
    super(DockerImageName.parse("eclipse-mosquitto:2.0"));
    withExposedPorts(PORT);
    withCopyToContainer(Transferable.of(CONFIGURATION), "/mosquitto/config/mosquitto.conf");
  }

  /** Whether containers can be started here; tests that need them are skipped otherwise. */
  public static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  public BrokerAddress address() {
    return new BrokerAddress(getHost(), getMappedPort(PORT));
  }
}
