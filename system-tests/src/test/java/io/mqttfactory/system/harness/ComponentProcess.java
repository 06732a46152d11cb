package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.testing.UnusedPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.awaitility.Awaitility;

/**
 * One component's fat jar as a process, with its own folder and HTTP port and with the options that
 * its container gives the JVM. It can be killed and frozen.
 */
public class ComponentProcess implements AutoCloseable {

  /** Where it runs: there is the folder config, as in its container. */
  private static final Path PROJECT = Path.of("..");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xss256k",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dsun.net.httpserver.nodelay=true");

  private final String component;
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final Optional<Path> archiveToMake;
  private final int httpPort = UnusedPort.next();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private UnixProcess process;

  /** Not started yet. */
  public ComponentProcess(String component, BrokerAddress broker, Path folder) {
    this(component, broker, folder, Optional.empty());
  }

  private ComponentProcess(
      String component, BrokerAddress broker, Path folder, Optional<Path> archiveToMake) {
    this.component = component;
    this.folder = folder.toAbsolutePath();
    this.archiveToMake = archiveToMake;
    set("HTTP_PORT", Integer.toString(httpPort));
    set("DATA_DIR", folder.resolve(component).toString());
    connectTo(broker);
  }

  /** One that leaves an archive of the classes that it has loaded, beside its data. */
  static ComponentProcess trial(String component, BrokerAddress broker, Path archive) {
    ComponentProcess trial =
        new ComponentProcess(component, broker, archive.getParent(), Optional.of(archive));
    for (String side : List.of("LOCAL", "CLOUD")) {
      trial.set(side + "_BROKER", broker.host());
      trial.set(side + "_PORT", Integer.toString(broker.port()));
    }
    trial.set("BACKFILL_DAYS", "0");
    trial.set("HISTORIAN_URL", "off");
    return trial;
  }

  /** A variable of the environment, from the next start on. */
  public final ComponentProcess set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Its clock, from the next start on. */
  public void liveIn(PlantTime time) {
    time.variables().forEach(this::set);
  }

  /** Another way to the broker, from the next start on. */
  public final void connectTo(BrokerAddress broker) {
    set("BROKER", broker.host());
    set("PORT", Integer.toString(broker.port()));
  }

  /** Starts it and waits until it says that it is ready. */
  public final void start() {
    launch();
    awaitReady();
  }

  /** Starts it, and does not wait for it. */
  public void launch() {
    Path jar = jar();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: build the whole project first");
    }
    ProcessBuilder builder = new ProcessBuilder(command(jar)).directory(PROJECT.toFile());
    builder.environment().putAll(variables);
    process = UnixProcess.start(builder, logFile());
  }

  public final void awaitReady() {
    Awaitility.await(component + " is ready")
        .atMost(PATIENCE)
        .failFast(this::requireAlive)
        .until(this::isReady);
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  public void kill() {
    process.kill();
  }

  public final void freeze() {
    process.freeze();
  }

  public final void thaw() {
    process.thaw();
  }

  /**
   * As {@code docker stop} does.
   *
   * @return the exit code
   */
  public int terminate() {
    process.terminate();
    return awaitEnd();
  }

  /**
   * Waits until it has ended by itself.
   *
   * @return the exit code
   */
  public final int awaitEnd() {
    return process.awaitEnd();
  }

  public final boolean isAlive() {
    return process != null && process.isAlive();
  }

  public final boolean isReady() {
    return get("/health/ready").map(answer -> answer.statusCode() == 200).orElse(false);
  }

  /** Where its HTTP interface is. */
  public final String url() {
    return "http://127.0.0.1:" + httpPort;
  }

  /** What it serves there; empty while it does not answer. */
  final Optional<String> page(String path) {
    return get(path).map(HttpResponse::body);
  }

  final Path jar() {
    return PROJECT.resolve(Path.of(component, "target", component + ".jar")).toAbsolutePath();
  }

  /** Its health as JSON; empty while it does not answer. */
  public final String health() {
    return get("/health/ready").map(HttpResponse::body).orElse("");
  }

  /** The value of a metric without labels, if it answers and has it. */
  public final OptionalDouble metric(String name) {
    return get("/metrics")
        .map(HttpResponse::body)
        .orElse("")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst();
  }

  /** What the component has logged. */
  public final String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException failure) {
      return "no log: " + failure;
    }
  }

  final long logBytes() {
    return FileSizes.of(logFile());
  }

  public final long residentBytes() {
    return process.residentBytes();
  }

  public final long threads() {
    return process.threads();
  }

  final String variable(String name) {
    return variables.get(name);
  }

  @Override
  public final String toString() {
    return component;
  }

  @Override
  public final void close() {
    if (isAlive()) {
      process.destroy();
    }
  }

  private List<String> command(Path jar) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(JVM_OPTIONS);
    command.addAll(memoryOptions());
    // Who is killed leaves SQLite's unpacked library behind: here it goes with the case.
    command.add("-Dorg.sqlite.tmpdir=" + folder);
    if (variables.containsKey(AlteredComponent.MAIN)) {
      Path tests = Path.of("target", "test-classes").toAbsolutePath();
      command.addAll(List.of("-cp", jar + ":" + tests, AlteredComponent.class.getName()));
    } else {
      command.addAll(classArchive());
      command.addAll(List.of("-jar", jar.toString()));
    }
    return command;
  }

  private List<String> classArchive() {
    return archiveToMake
        .map(archive -> List.of("-XX:ArchiveClassesAtExit=" + archive))
        .orElseGet(() -> ClassArchive.optionsFor(component));
  }

  /** As its container gives them. */
  List<String> memoryOptions() {
    return component.equals("historian")
        ? List.of("-Xmx80m")
        : List.of("-XX:TieredStopAtLevel=1", "-Xmx48m");
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new AssertionError(component + " has ended:\n" + log());
    }
  }

  private Optional<HttpResponse<String>> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(5)).build();
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Path logFile() {
    return folder.resolve(component + ".log");
  }
}
