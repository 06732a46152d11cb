package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.testing.UnusedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * One of the system's Mosquittos as a process in a folder of its own, with the limits that its
 * configuration file sets, on a port that stays. Everybody may do everything.
 */
public final class MosquittoProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Path CONFIGURATIONS = Path.of("..", "config");
  private static final Path WRAPPER = Path.of("..", "docker", "run-broker");

  private final Path folder;
  private final Path original;
  private final String snapshotName;
  private final BrokerAddress address = new BrokerAddress("127.0.0.1", UnusedPort.next());
  private Optional<Integer> maxQueuedMessages = Optional.empty();
  private UnixProcess process;

  private MosquittoProcess(Path folder, String original, String snapshotName) {
    this.folder = folder;
    this.original = CONFIGURATIONS.resolve(original);
    this.snapshotName = snapshotName;
  }

  /** The broker of the factory. */
  static MosquittoProcess local(Path folder) {
    return new MosquittoProcess(folder, "mosquitto.conf", "local-broker.db");
  }

  /** The broker that stands for the cloud. */
  static MosquittoProcess cloud(Path folder) {
    return new MosquittoProcess(folder, "cloud_mosquitto.conf", "cloud-broker.db");
  }

  /** Whether there is a Mosquitto here; tests that need it are skipped otherwise. */
  public static boolean isPossible() {
    return program().isPresent();
  }

  public BrokerAddress address() {
    return address;
  }

  /** How much it may keep for a session that is away; instead of what the configuration says. */
  public void queueAtMost(int messages) {
    maxQueuedMessages = Optional.of(messages);
  }

  /** Starts it, on the data that it left, and waits until it listens. */
  public void start() {
    process = run(program().orElseThrow().toString(), "-c", "mosquitto.conf");
    awaitListening();
  }

  /** Starts it the way its container does, through docker/run-broker. */
  public void startInWrapper() {
    process = run("sh", WRAPPER.toAbsolutePath().toString(), "mosquitto.conf").wrapped();
    awaitListening();
  }

  public void kill() {
    process.kill();
  }

  /** Asks it to end, and waits for it. */
  public void stop() {
    process.terminate();
    process.awaitEnd();
  }

  public void freeze() {
    process.freeze();
  }

  public void thaw() {
    process.thaw();
  }

  /** Destroys what it kept, so that it refuses to start. Only while it is stopped. */
  public void damageSnapshot() {
    try {
      Files.write(snapshot(), new byte[4_096]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its data as the wrapper puts it aside. */
  public boolean hasPutASnapshotAside() {
    return Files.exists(folder.resolve("data").resolve(snapshotName + ".damaged"));
  }

  public boolean hasASnapshot() {
    return Files.exists(snapshot());
  }

  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.thaw();
      process.terminate();
      process.awaitEnd();
    }
  }

  private UnixProcess run(String... command) {
    try {
      Files.createDirectories(folder.resolve("data"));
      Files.write(folder.resolve("mosquitto.conf"), configuration());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
    return UnixProcess.start(builder, logFile());
  }

  private void awaitListening() {
    Awaitility.await("the broker listens")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(this::listens);
  }

  /** The factory's own file, but for the port, and without users. */
  private List<String> configuration() throws IOException {
    String queue = "max_queued_messages ";
    Stream<String> limits =
        Files.readAllLines(original).stream()
            .filter(line -> !line.startsWith("listener "))
            .filter(line -> !line.startsWith("password_file ") && !line.startsWith("acl_file "))
            .map(
                line ->
                    line.startsWith(queue)
                        ? maxQueuedMessages.map(most -> queue + most).orElse(line)
                        : line);
    Stream<String> own =
        Stream.of(
            "listener " + address.port() + " " + address.host(),
            "user " + System.getProperty("user.name"));
    return Stream.concat(own, limits).toList();
  }

  private boolean listens() {
    try (Socket socket = new Socket(address.host(), address.port())) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path snapshot() {
    return folder.resolve("data").resolve(snapshotName);
  }

  private Path logFile() {
    return folder.resolve("mosquitto.log");
  }

  private static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(place -> Path.of(place, "mosquitto"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
