package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How to connect.
 *
 * @param user empty for a stranger
 * @param password goes with the user
 * @param cleanSession false if the broker shall keep the session of this client id
 * @param keepAlive in seconds
 */
public record Login(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String clientId,
    boolean cleanSession,
    int keepAlive,
    Optional<Will> will) {

  static final Set<String> WITH_VALUE =
      Set.of(
          "-h",
          "-p",
          "-u",
          "-P",
          "--password-file",
          "-i",
          "-k",
          "--will-topic",
          "--will-payload",
          "--will-qos");
  static final Set<String> FLAGS = Set.of("-c", "-d", "--will-retain");

  /** A stranger with a client id that nobody else has, and a session that ends with it. */
  public static Login stranger(String host, int port) {
    return new Login(
        host, port, Optional.empty(), Optional.empty(), anyId(), true, 60, Optional.empty());
  }

  /** The same, in the session that the broker keeps for this client id. */
  public Login inSessionOf(String client) {
    return new Login(host, port, user, password, client, false, keepAlive, will);
  }

  /** The same, as a client of its own. */
  public Login withAnyId() {
    return new Login(host, port, user, password, anyId(), cleanSession, keepAlive, will);
  }

  /** The same, and the broker forgets what it kept for this client id. */
  public Login withCleanSession() {
    return new Login(host, port, user, password, clientId, true, keepAlive, will);
  }

  static Login from(Options options) {
    if (options.has("-c") && !options.has("-i")) {
      throw new UsageException("-c keeps a session for a client id: give one with -i");
    }
    if (options.has("-P") && options.has("--password-file")) {
      throw new UsageException("-P and --password-file both give a password");
    }
    Optional<String> password = options.text("-P");
    if (options.has("--password-file")) {
      password = options.text("--password-file").map(Login::read);
    }
    if (password.isPresent() && !options.has("-u")) {
      throw new UsageException("a password wants a user: give one with -u");
    }
    return new Login(
        options.text("-h").orElse("localhost"),
        options.number("-p", 1883, 1, 65_535),
        options.text("-u"),
        password,
        options.text("-i").orElseGet(Login::anyId),
        !options.has("-c"),
        options.number("-k", 60, 5, 65_535),
        will(options));
  }

  private static Optional<Will> will(Options options) {
    if (!options.has("--will-topic")) {
      if (options.has("--will-payload")
          || options.has("--will-qos")
          || options.has("--will-retain")) {
        throw new UsageException("a will wants a topic: give one with --will-topic");
      }
      return Optional.empty();
    }
    String topic = options.text("--will-topic").orElseThrow();
    Filters.checkTopic(topic);
    return Optional.of(
        new Will(
            topic,
            options.text("--will-payload").orElse(""),
            options.number("--will-qos", 0, 0, 2),
            options.has("--will-retain")));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException failure) {
      throw new ClientException("cannot read the password file " + SafeText.quote(file), failure);
    }
  }

  private static String anyId() {
    return "mqtt-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** For messages: {@code localhost:1883}. */
  public String address() {
    return host + ":" + port;
  }
}
