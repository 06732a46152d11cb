package io.mqttfactory.hmi.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The settings of the terminal as they were found. The library restores what it changed, but for
 * the line speed, which it sets to 0.
 */
final class TtySettings {

  private static final long WITHIN_SECONDS = 2;

  private final String saved;

  private TtySettings(String saved) {
    this.saved = saved;
  }

  static TtySettings save() {
    return new TtySettings(stty("-g"));
  }

  void restore() {
    if (!saved.isEmpty()) {
      stty(saved);
      // Not among what is saved, and always this where people type.
      stty("line", "0");
    }
  }

  /**
   * @return what it said; nothing where there is no such command, or no terminal
   */
  private static String stty(String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("stty"));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] answer = process.getInputStream().readAllBytes();
      boolean isDone = process.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS);
      boolean isFine = isDone && process.exitValue() == 0;
      return isFine ? new String(answer, StandardCharsets.US_ASCII).strip() : "";
    } catch (IOException missing) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
