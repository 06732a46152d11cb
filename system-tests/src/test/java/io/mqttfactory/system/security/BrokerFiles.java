package io.mqttfactory.system.security;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * What a broker of the system reads, in a folder of its own: the project's configuration and rights
 * for another address and with one more user, and passwords from the project's script.
 */
record BrokerFiles(Path folder) {

  static final String JUDGE = "Judge";

  private static final Path CONFIG = Path.of("..", "config");

  /** "#" alone leaves out what begins with "$". */
  private static final String RIGHTS_OF_JUDGE =
      "\nuser " + JUDGE + "\ntopic readwrite #\ntopic read $SYS/#\n";

  static BrokerFiles make(Path folder, String configuration, BrokerAddress address)
      throws IOException {
    // Started by root, Mosquitto becomes another user, who must get in here.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String rights : List.of("local-broker.acl", "cloud-broker.acl")) {
      Files.writeString(config.resolve(rights), original(rights) + RIGHTS_OF_JUDGE);
    }
    Files.writeString(
        config.resolve(configuration),
        replaceOnce(
            original(configuration),
            "(?m)^listener .*$",
            "listener " + address.port() + " " + address.host()));
    makePasswords(folder, config);
    return new BrokerFiles(folder);
  }

  String password(String user) throws IOException {
    return Files.readString(folder.resolve(Path.of("config", "secrets", user)));
  }

  private static void makePasswords(Path folder, Path config) throws IOException {
    Files.writeString(
        config.resolve("make-passwords"),
        original("make-passwords").replace("_users=(", "_users=(" + JUDGE + " "));
    Command.Result result = Command.run(folder, List.of("bash", "config/make-passwords"));
    if (result.exitCode() != 0) {
      throw new IOException(result.output());
    }
  }

  private static String original(String file) throws IOException {
    return Files.readString(CONFIG.resolve(file));
  }

  private static String replaceOnce(String text, String pattern, String replacement) {
    String[] parts = text.split(pattern, -1);
    if (parts.length != 2) {
      throw new IllegalStateException((parts.length - 1) + " lines match " + pattern);
    }
    return parts[0] + replacement + parts[1];
  }
}
