package io.mqttfactory.system.security;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.testing.UnusedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The system's Mosquitto as the project configures it. Two things differ from the factory's broker:
 * it listens on a free port of this machine only, and it knows one more user, the {@link Judge}.
 */
final class SecuredBroker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BrokerFiles files;
  private final Path log;
  private final BrokerAddress address;
  private final Process process;

  private SecuredBroker(BrokerFiles files, Path log, BrokerAddress address, Process process) {
    this.files = files;
    this.log = log;
    this.address = address;
    this.process = process;
  }

  static boolean isPossible() {
    return Stream.of("bash", "mosquitto", "mosquitto_passwd", "mosquitto_pub", "mosquitto_sub")
        .allMatch(Command::exists);
  }

  /**
   * Returns when the broker accepts connections.
   *
   * @param folder an empty one, for everything that the broker reads and writes
   * @param configuration the file's name in {@code config}
   */
  static SecuredBroker start(Path folder, String configuration) {
    BrokerAddress address = new BrokerAddress("127.0.0.1", UnusedPort.next());
    try {
      BrokerFiles files = BrokerFiles.make(folder, configuration, address);
      Path log = folder.resolve(configuration + ".log");
      Process process =
          Command.start(folder, List.of("mosquitto", "-c", "config/" + configuration), log);
      SecuredBroker broker = new SecuredBroker(files, log, address, process);
      broker.awaitStart();
      return broker;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  BrokerAddress address() {
    return address;
  }

  Credentials credentials(String user) {
    return new Credentials(user, Optional.of(password(user)));
  }

  String password(String user) {
    try {
      return files.password(user);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The retained message of a topic. */
  String retained(String topic) {
    return clientProgram(
            "mosquitto_sub", loggedIn(BrokerFiles.JUDGE, "-t", topic, "-C", "1", "-W", "10"))
        .output();
  }

  /** Publishes from a program that can be told to do what the factory's own link never does. */
  Command.Result publish(String... options) {
    return clientProgram("mosquitto_pub", List.of(options));
  }

  /** For {@link #publish}. These passwords live as long as the test, so that "ps" may show them. */
  List<String> loggedIn(String user, String... options) {
    List<String> words = new ArrayList<>(List.of("-u", user, "-P", password(user)));
    words.addAll(List.of(options));
    return words;
  }

  /** What the broker has logged. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Command.Result clientProgram(String program, List<String> options) {
    List<String> words =
        new ArrayList<>(
            List.of(program, "-h", address.host(), "-p", Integer.toString(address.port())));
    words.addAll(options);
    return Command.run(files.folder(), words);
  }

  private void awaitStart() {
    Awaitility.await("the broker listens")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .failFast(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError("the broker has ended:\n" + log());
              }
            })
        .until(this::listens);
  }

  private boolean listens() {
    try (Socket socket = new Socket(address.host(), address.port())) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
