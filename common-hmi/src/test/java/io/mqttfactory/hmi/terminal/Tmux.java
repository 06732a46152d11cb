package io.mqttfactory.hmi.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A shell in a terminal of its own tmux server, which is ended with it. */
final class Tmux implements AutoCloseable {

  private final String socket = "dashboard-" + UUID.randomUUID();

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Tmux(int columns, int rows) {
    run(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "" + columns,
        "-y",
        "" + rows,
        "env PS1='$ ' sh");
  }

  /** As a line of the shell. */
  void type(String line) {
    run("send-keys", "-l", line);
    keys("Enter");
  }

  /** By tmux's names, for example {@code Down} or {@code C-c}. */
  void keys(String... keys) {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    run(command.toArray(String[]::new));
  }

  void resize(int columns, int rows) {
    run("resize-window", "-x", "" + columns, "-y", "" + rows);
  }

  String screen() {
    return run("capture-pane", "-p");
  }

  String screenWithStyles() {
    return run("capture-pane", "-p", "-e");
  }

  /** Whether the alternate screen is on, and the cursor: {@code 0 1} in a shell. */
  String modes() {
    return run("display-message", "-p", "#{alternate_on} #{cursor_flag}").strip();
  }

  private String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", socket));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + ": " + output);
      }
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    run("kill-server");
  }
}
