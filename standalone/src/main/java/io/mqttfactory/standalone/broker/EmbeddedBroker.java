package io.mqttfactory.standalone.broker;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.standalone.rights.BrokerRights;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT broker on this machine's own interface. It keeps retained messages in a folder; after a
 * {@code kill -9} the newest of them may be missing, as with any broker here. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {

  /** What is asked by who wants to know whether a broker answers, as with Mosquitto. */
  static final String UPTIME = "$SYS/broker/uptime";

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private static final long UPTIME_SECONDS = 10;

  private final Server server = new Server();
  private final long started = System.nanoTime();
  private final ScheduledExecutorService clock;

  private EmbeddedBroker(String name) {
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, name + "-uptime");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param name for people: local or cloud
   * @param passwords of the users that have rights, by name
   * @param folder in which it keeps its state; made if it is not there
   * @throws StartException if the port cannot be had or the folder cannot be used
   */
  public static EmbeddedBroker start(
      String name, int port, BrokerRights rights, Map<String, String> passwords, Path folder) {
    try {
      Files.createDirectories(folder);
      return open(name, port, rights, passwords, folder);
    } catch (IOException failure) {
      throw refused(name, port, folder, failure);
    } catch (RuntimeException failure) {
      if (!KeptState.mayBeDamaged(failure)) {
        throw refused(name, port, folder, failure);
      }
      log.error("the {} broker cannot use its state, which is put aside", name, failure);
      return openAnew(name, port, rights, passwords, folder);
    }
  }

  /** What the state held comes again, but for faults, which the PLCs keep on disk. */
  private static EmbeddedBroker openAnew(
      String name, int port, BrokerRights rights, Map<String, String> passwords, Path folder) {
    try {
      KeptState.putAside(folder);
      return open(name, port, rights, passwords, folder);
    } catch (IOException | RuntimeException failure) {
      throw refused(name, port, folder, failure);
    }
  }

  private static EmbeddedBroker open(
      String name, int port, BrokerRights rights, Map<String, String> passwords, Path folder)
      throws IOException {
    KeptState.keepRetainedOnly(folder);
    LastWills.enable();
    EmbeddedBroker broker = new EmbeddedBroker(name + "-broker");
    try {
      broker.server.startServer(
          configuration(port, folder), List.of(), null, new Users(passwords), new Judge(rights));
    } catch (IOException | RuntimeException failure) {
      broker.closeQuietly(failure);
      throw failure;
    }
    broker.clock.scheduleAtFixedRate(broker::tellUptime, 0, UPTIME_SECONDS, TimeUnit.SECONDS);
    return broker;
  }

  private static StartException refused(String name, int port, Path folder, Exception failure) {
    return new StartException(
        "the %s broker cannot start on port %d with its state in %s: %s"
            .formatted(name, port, folder, failure.getMessage()),
        failure);
  }

  private static IConfig configuration(int port, Path folder) {
    IConfig config = new MemoryConfig(new Properties());
    config.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
    config.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
    config.setProperty(IConfig.WEB_SOCKET_PORT_PROPERTY_NAME, "disabled");
    config.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    // mosquitto_sub leaves it to the broker how it is called.
    config.setProperty(BrokerConstants.ALLOW_ZERO_BYTE_CLIENT_ID_PROPERTY_NAME, "true");
    config.setProperty(IConfig.DATA_PATH_PROPERTY_NAME, folder.toString());
    config.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "true");
    config.setProperty(IConfig.PERSISTENT_QUEUE_TYPE_PROPERTY_NAME, "h2");
    config.setProperty(BrokerConstants.AUTOSAVE_INTERVAL_PROPERTY_NAME, "5");
    config.setProperty(IConfig.SESSION_QUEUE_SIZE, "10000");
    config.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, "65536");
    // Many small messages: a packet waits for no other.
    config.setProperty(BrokerConstants.NETTY_TCP_NODELAY_PROPERTY_NAME, "true");
    config.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
    config.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    return config;
  }

  /** A task that throws is not run again. */
  private void tellUptime() {
    try {
      publishUptime();
    } catch (RuntimeException failure) {
      log.error("the broker could not tell that it is there", failure);
    }
  }

  /** Mosquitto's words. QoS 1, since Moquette keeps nothing of QoS 0. */
  private void publishUptime() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    byte[] text = (seconds + " seconds").getBytes(StandardCharsets.UTF_8);
    server.internalPublish(
        MqttMessageBuilders.publish()
            .topicName(UPTIME)
            .qos(MqttQoS.AT_LEAST_ONCE)
            .retained(true)
            .payload(Unpooled.wrappedBuffer(text))
            .build(),
        "broker");
  }

  /** Half of a server may hold its port and its file. */
  private void closeQuietly(Exception failure) {
    try {
      close();
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /** Clients that are still connected are disconnected. */
  @Override
  public void close() {
    clock.shutdownNow();
    server.stopServer();
  }
}
