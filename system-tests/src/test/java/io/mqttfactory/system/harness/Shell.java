package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs what Java cannot do by itself, like signals and mounts, and what a user would run. */
final class Shell {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Shell() {}

  /**
   * Runs a command to its end.
   *
   * @return what it said
   * @throws IllegalStateException if the command fails or does not end, with what it said
   */
  static String run(String... command) {
    try {
      Path said = Files.createTempFile("said", ".txt");
      try {
        return run(said, command);
      } finally {
        Files.delete(said);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** It speaks into a file: reading a pipe to its end would wait for a command that hangs. */
  private static String run(Path said, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean hasEnded = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!hasEnded) {
      process.destroyForcibly();
    }
    String output = Files.readString(said).strip();
    if (!hasEnded || process.exitValue() != 0) {
      String end = hasEnded ? ": " : " does not end within " + PATIENCE + ": ";
      throw new IllegalStateException(String.join(" ", command) + end + output);
    }
    return output;
  }
}
