package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.hmi.SampleDashboard;
import io.mqttfactory.hmi.view.TrendRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a real terminal, before an HMI that is not real. */
class DashboardIT {

  /** A second is enough where nothing else runs. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private FakeHmi hmi;
  private Tmux terminal;

  @BeforeEach
  void openTerminal() {
    assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
    hmi = new FakeHmi(States::line, States::trends);
    terminal = new Tmux(80, 24);
  }

  @AfterEach
  void closeTerminal() {
    if (terminal != null) {
      terminal.close();
      hmi.close();
    }
  }

  @Test
  void showsTheLineAndSendsWhatTheOperatorDoes() throws IOException {
    start("");
    awaitScreen("Manufacturing line 1", "▶ ▲ HIGH    UNACKED", "█");

    terminal.keys("Down", "a");
    awaitScreen("temperature_high acknowledged");
    assertThat(hmi.posted)
        .containsExactly("/api/alarms/temperature_high/acknowledge {\"by\":\"anna\"}");

    terminal.keys("s");
    awaitScreen("Shelve temperature_high");
    terminal.keys("Down", "Enter");
    awaitScreen("temperature_high shelved for 60 min");

    terminal.keys("j");
    awaitScreen("UNACKED > acked by anna");
    terminal.keys("Escape");
    // Together with the next key it would be another key.
    await().atMost(PATIENCE).until(() -> !terminal.screen().contains("Journal"));
    hmi.refuse("nothing to acknowledge");
    terminal.keys("A");
    awaitScreen("All alarms not acknowledged: nothing to acknowledge");
  }

  @Test
  void redrawsWhenTheScreenChanges() throws IOException {
    start("");
    awaitScreen("─ Alarms ─");

    terminal.resize(120, 40);
    awaitScreen("Consequence  The spindle seizes");
    terminal.resize(60, 15);
    awaitScreen("too small: 60 x 15");
  }

  @Test
  void saysThatTheHmiIsAwayAndComesBackByItself() throws IOException {
    start("");
    awaitScreen("HMI1 connected");

    hmi.stop();
    awaitScreen("HMI1 away since", "105.2");
    hmi.start();
    awaitScreen("HMI1 connected");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"q", "C-c", "TERM", "HUP"})
  void leavesTheTerminalAsItWasFound(String end) throws IOException {
    terminal.type("echo before; stty -a > " + folder.resolve("before"));
    start("");
    awaitScreen("─ Alarms ─");
    await().atMost(PATIENCE).until(() -> terminal.modes().equals("1 0"));

    if (end.length() == 1 || end.startsWith("C-")) {
      terminal.keys(end);
    } else {
      signal(end);
    }

    // As long as it runs it would take what is typed.
    await().atMost(PATIENCE).until(() -> ProcessHandle.of(pid()).isEmpty());
    // What the program has written may still be on its way to the terminal.
    await().atMost(PATIENCE).until(() -> terminal.modes().equals("0 1"));
    terminal.type("stty -a > " + folder.resolve("after"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(folder.resolve("after"))
                    .hasSameTextualContentAs(folder.resolve("before")));
    assertThat(terminal.screen()).contains("before\n").doesNotContain("Alarms");
  }

  @Test
  void drawsWithoutColorAndInAsciiWhereThatIsAsked() throws IOException {
    start("NO_COLOR=1 LC_ALL=C");
    awaitScreen("> ! HIGH    UNACKED", "####");

    assertThat(terminal.screen()).matches("[ -~\n]*");
    assertThat(terminal.screenWithStyles())
        .doesNotContainPattern("\u001b\\[[0-9;]*(3[0-7]|9[0-7])m");
  }

  @Test
  void printsOnePictureIntoAPipe() throws IOException {
    Path picture = folder.resolve("picture");
    script(hmi, "LC_ALL=C.UTF-8", " | cat > " + picture);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(picture).content().contains("Manufacturing", "q quit"));
    assertThat(picture).content().doesNotContain("\u001b");
  }

  @Test
  void showsAnOutlookAndTurnsThroughItsRanges() throws IOException {
    SampleDashboard dashboard = new SampleDashboard(Instant::now);
    try (FakeHmi cloud =
        new FakeHmi(dashboard::state, () -> dashboard.trends(TrendRange.A_DAY, 120))) {
      terminal.resize(100, 30);
      start(cloud, "");
      awaitScreen("▲ The plant needs attention", "→ target 88", "Effect: about 12 kW less");
      awaitScreen("▶ ▲ HIGH    active", "Last hour", "t trend");
      assertThat(terminal.screen()).doesNotContain("shelve", "ack");

      terminal.keys("t");
      awaitScreen("Last day, dim: simulated");
      terminal.keys("t");
      awaitScreen("Last 7 days");
      terminal.keys("a", "t");
      awaitScreen("Last hour");

      assertThat(cloud.asked)
          .contains("/api/trends?range=1h&points=120", "/api/trends?range=7d&points=120")
          .noneMatch(path -> path.contains("range=5m"));
      assertThat(cloud.posted).isEmpty();
    }
  }

  @Test
  void printsAllOfAnOutlookIntoAPipe() throws IOException {
    SampleDashboard dashboard = new SampleDashboard(Instant::now);
    Path picture = folder.resolve("picture");
    try (FakeHmi cloud =
        new FakeHmi(dashboard::state, () -> dashboard.trends(TrendRange.AN_HOUR, 120))) {
      script(cloud, "LC_ALL=C.UTF-8", " | cat > " + picture);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(picture)
                      .content()
                      .contains("A fourth effect", "insight: ", "● LOW", "q quit"));
    }
  }

  private void start(String variables) throws IOException {
    start(hmi, variables);
  }

  private void start(FakeHmi shown, String variables) throws IOException {
    script(shown, "LC_ALL=C.UTF-8 " + variables, "");
  }

  /** A file, for the class path is longer than a terminal's line may be. */
  private void script(FakeHmi shown, String variables, String behind) throws IOException {
    String command =
        "exec env %s %s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s --url %s --by anna\n"
            .formatted(
                variables,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName(),
                shown.url());
    Path script = folder.resolve("dashboard");
    Files.writeString(script, "echo $$ > " + folder.resolve("pid") + "\n" + command);
    terminal.type("sh " + script + behind);
  }

  private void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, "" + pid()).start();
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
  }

  private void awaitScreen(String... texts) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(terminal.screen()).contains(texts));
  }
}
