package io.mqttfactory.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A command that has ended.
 *
 * @param text what it printed, errors included
 */
record Command(int exitCode, String text) {

  /** Runs it in the current folder and waits until it ends. */
  static Command run(Map<String, String> environment, List<String> words)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      byte[] bytes = process.getInputStream().readAllBytes();
      return new Command(process.waitFor(), new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new BenchmarkException(words.get(0) + " cannot be run", failure);
    }
  }

  /**
   * @throws BenchmarkException with what it said, if it failed
   */
  Command orFail(String what) {
    if (exitCode != 0) {
      throw new BenchmarkException(what + ": " + text.strip());
    }
    return this;
  }
}
