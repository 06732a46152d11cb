package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.ComponentName;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who a component is for its broker.
 *
 * @param username also the component's name on topics
 * @param password empty for an anonymous client, which may only read
 */
public record Credentials(String username, Optional<String> password) {

  private static final String FILE = "MQTT_PASSWORD_FILE";
  private static final int ID_CHARACTERS = 16;

  public Credentials {
    ComponentName.require(username);
  }

  /**
   * Reads {@code MQTT_USERNAME} (the component's name by default) and {@code MQTT_PASSWORD} or
   * {@code MQTT_PASSWORD_FILE}; without either, the file that {@code config/make-passwords} makes
   * is taken if it is there.
   */
  public static Credentials from(Settings settings, String component) {
    String username =
        settings.read(
            "MQTT_USERNAME",
            component,
            "1 to 32 letters, digits and hyphens",
            ComponentName::require);
    Optional<String> password = settings.secret("MQTT_PASSWORD");
    Path file = settings.path(FILE, Path.of("config", "secrets", username));
    boolean isNamed = settings.text(FILE).isPresent();
    if (password.isEmpty() && (isNamed || Files.exists(file))) {
      password = readPassword(settings, FILE, file);
    }
    return new Credentials(username, password);
  }

  /**
   * Who the same component is for a second broker: {@code <prefix>MQTT_PASSWORD} or {@code
   * <prefix>MQTT_PASSWORD_FILE} may name another password.
   */
  public Credentials elsewhere(Settings settings, String prefix) {
    Optional<String> other = settings.secret(prefix + "MQTT_PASSWORD");
    Optional<String> file = settings.text(prefix + FILE);
    if (other.isEmpty() && file.isPresent()) {
      other = readPassword(settings, prefix + FILE, Path.of(file.get()));
    }
    return other.isPresent() ? new Credentials(username, other) : this;
  }

  /**
   * A client id that stays the same, so that the broker finds the session again, and that nobody
   * without the password can compute, so that nobody else can take the session over: Mosquitto
   * gives a session to whoever names its id.
   */
  public String clientId() {
    return password.map(secret -> username + "-" + keyed(secret)).orElse(username);
  }

  private String keyed(String secret) {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] code = hmac.doFinal(("client id of " + username).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code).substring(0, ID_CHARACTERS);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  /** A file that does not fit is told together with whatever else is wrong. */
  private static Optional<String> readPassword(Settings settings, String variable, Path file) {
    String problem = "it is empty";
    try {
      String password = Files.readString(file).strip();
      if (!password.isEmpty()) {
        return Optional.of(password);
      }
    } catch (IOException failure) {
      problem = failure.getClass().getSimpleName();
    }
    settings.reject(
        variable, SafeText.quote(file.toString()), "a file with a password (" + problem + ")");
    return Optional.empty();
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return username + (password.isPresent() ? "" : " (anonymous)");
  }
}
