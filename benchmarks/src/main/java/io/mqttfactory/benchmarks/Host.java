package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where and on what the measured components run.
 *
 * @param java the command that runs them
 * @param folder holds their files; its disk is part of what is measured
 */
record Host(Path java, Path folder) {

  /** What {@code docker/run} gives every component, so that it is measured as its users run it. */
  static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseSerialGC",
          "-XX:TrimNativeHeapInterval=5000",
          "-Xss256k",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dsun.net.httpserver.nodelay=true");

  static Host from(Settings settings) {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Host(
        settings.path("--java", own), settings.path("--folder", Path.of("benchmarks", "target")));
  }

  /**
   * Starts a component.
   *
   * @param javaOpts as {@code JAVA_OPTS} in its container
   */
  MeasuredProcess start(
      String module, String javaOpts, Map<String, String> environment, Path workFolder) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(OPTIONS);
    command.addAll(words(javaOpts));
    command.addAll(List.of("-jar", Programs.jar(module).toString()));
    return MeasuredProcess.start(module, command, environment, workFolder, true);
  }

  /** One line for a table's caption. */
  String describe() {
    return "%s; %d cores; %s on %s"
        .formatted(
            javaVersion(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            fileSystem());
  }

  /** The options that all components get, and these. */
  static String describeOptions(String javaOpts) {
    return String.join(" ", OPTIONS) + " " + javaOpts;
  }

  /** On a file system in memory a commit costs nothing, so the reader must know. */
  private String fileSystem() {
    try {
      return Files.getFileStore(Files.createDirectories(folder)).type();
    } catch (IOException failure) {
      throw new StartException("the folder " + folder + " cannot be used", failure);
    }
  }

  private String javaVersion() {
    try {
      Process process =
          new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
      byte[] text = process.getInputStream().readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().findFirst().orElse("unknown JVM");
    } catch (IOException missing) {
      throw new StartException(java + " cannot be run; --java names a java command", missing);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
