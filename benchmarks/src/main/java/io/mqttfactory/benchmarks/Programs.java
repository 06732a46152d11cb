package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.StartException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what must be on the machine. */
final class Programs {

  /** Where brokers are installed, outside of an ordinary user's PATH. */
  private static final List<String> FURTHER_FOLDERS =
      List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin");

  private Programs() {}

  /**
   * @throws StartException if there is no such program
   */
  static Path find(String name) {
    List<String> folders = new ArrayList<>();
    folders.addAll(
        Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
    folders.addAll(FURTHER_FOLDERS);
    return folders.stream()
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new StartException(
                    name
                        + " is not on this machine"
                        + (name.startsWith("mosquitto")
                            ? "; it comes with the packages mosquitto and mosquitto-clients"
                            : "")));
  }

  /**
   * Looks before anything is started, so that nobody waits for a message that could come at once.
   *
   * @throws StartException if a program or the jar of a module is missing
   */
  static void require(String... modules) {
    find("mosquitto");
    find("mosquitto_sub");
    for (String module : modules) {
      jar(module);
    }
  }

  /**
   * The fat jar of a module.
   *
   * @throws StartException if it has not been built
   */
  static Path jar(String module) {
    Path jar = Path.of(module, "target", module + ".jar");
    if (!Files.isReadable(jar)) {
      throw new StartException(
          jar
              + " is not there: run this from the project's root, after ./mvnw package -DskipTests");
    }
    return jar.toAbsolutePath();
  }
}
