package io.mqttfactory.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the system, also of those folders that only an administrator has in the path. */
final class Command {

  private static final long PATIENCE_SECONDS = 20;
  private static final List<String> MORE_FOLDERS =
      List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin");

  private Command() {}

  /**
   * What a program left behind.
   *
   * @param output both its outputs
   */
  record Result(int exitCode, String output) {}

  /** Runs a program to its end. */
  static Result run(Path folder, List<String> words) {
    try {
      Path output = Files.createTempFile(folder, "output", ".txt");
      Process process = start(folder, words, output);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(words.get(0) + " does not end");
      }
      return new Result(
          process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static Process start(Path folder, List<String> words, Path output) throws IOException {
    List<String> command = new ArrayList<>(words);
    command.set(0, find(words.get(0)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .merge("PATH", String.join(":", MORE_FOLDERS), (path, more) -> path + ":" + more);
    return builder.start();
  }

  static boolean exists(String program) {
    return !find(program).equals(program);
  }

  /** Its full name: Java looks in its own path, not in that of the process which it starts. */
  private static String find(String program) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), MORE_FOLDERS.stream())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(program);
  }
}
