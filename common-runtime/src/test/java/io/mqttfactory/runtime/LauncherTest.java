package io.mqttfactory.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a user sees of a process: its lines and its exit code. */
class LauncherTest {

  private record Outcome(int exitCode, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  @Test
  void tellsEveryWrongSettingInOneLineAndExitsWith2() throws Exception {
    Outcome outcome =
        run(Map.of("LOG_LEVEL", "loud", "TODO", "dance", "HTTP_PORT", "many", "TIME_SCALE", "0"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.lines()).hasSize(1);
    assertThat(outcome.text())
        .contains("ERROR", "Probe cannot start: 4 settings are wrong: ")
        .contains("LOG_LEVEL held \"loud\"", "TODO held \"dance\"", "HTTP_PORT held \"many\"")
        .contains("TIME_SCALE held \"0\", expected a number from 0.001 to 100000.0");
  }

  @Test
  void tellsAPortInUseWithoutAStackTraceAndExitsWith1() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      Outcome outcome = run(Map.of("HTTP_PORT", "" + port));

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.text())
          .contains("Probe cannot start: HTTP_PORT " + port + " on HTTP_HOST 127.0.0.1 cannot")
          .contains("the probe is closed")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void tellsAFaultOfTheProgramWithAStackTraceAndExitsWith1() throws Exception {
    Outcome outcome = run(Map.of("TODO", "stumble"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.text())
        .contains("because of a fault in the program", "\tat io.mqttfactory.runtime.LauncherProbe");
  }

  @Test
  void closesAComponentThatCannotGoOnAndExitsWith1() throws Exception {
    Outcome outcome = run(Map.of("TODO", "give-up"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.text())
        .containsSubsequence(
            "Probe cannot go on: the disk is gone",
            "Probe stops",
            "the probe is closed",
            "Probe has stopped after ");
  }

  @Test
  void closesTheComponentWhenItIsAskedToEnd() throws Exception {
    Process process = start(Map.of());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("Probe development starts:");
      assertThat(out.readLine()).contains("the probe runs");

      process.toHandle().destroy();

      assertThat(out.lines().toList().toString())
          .containsSubsequence("Probe stops", "the probe is closed", "Probe has stopped");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void replacesWhatCouldSteerATerminalAlsoInExceptions() throws Exception {
    Outcome outcome = run(Map.of("TODO", "speak"));

    assertThat(outcome.text())
        .contains("text \uFFFD[2J with a\uFFFDline break, \uFFFD and \uFFFD")
        .contains("java.lang.IllegalStateException: an \uFFFD[31mescape")
        .contains("\tat io.mqttfactory.runtime.LauncherProbe.assemble")
        .doesNotContain("\u001b")
        .doesNotContain("a detail");
  }

  @Test
  void logsInUtcWithLevelAndSource() throws Exception {
    Outcome outcome = run(Map.of("TODO", "give-up", "TZ", "America/St_Johns"));

    assertThat(outcome.lines().get(0))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  Component +Probe .*");
  }

  @Test
  void takesABlankLogLevelForNone() throws Exception {
    assertThat(run(Map.of("TODO", "give-up", "LOG_LEVEL", "")).text()).contains("INFO  Component");
    assertThat(run(Map.of("TODO", "speak", "LOG_LEVEL", "debug")).text()).contains("a detail");
    assertThat(run(Map.of("TODO", "give-up", "LOG_LEVEL", "ERROR")).lines()).hasSize(1);
  }

  private static Outcome run(Map<String, String> environment) throws Exception {
    Process process = start(environment);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = out.lines().toList();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s", lines).isTrue();
      return new Outcome(process.exitValue(), lines);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LauncherProbe.class.getName());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }
}
