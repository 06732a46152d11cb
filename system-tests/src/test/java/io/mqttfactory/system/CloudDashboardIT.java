package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.system.harness.Cloud;
import io.mqttfactory.system.harness.CloudDashboardProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import io.mqttfactory.testing.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** What an executive sees is what the bridge has sent, whatever happened to the dashboard. */
@NeedsMosquitto
class CloudDashboardIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedFiveTimesItShowsTheSameCharts() {
    PlantTime time = PlantTime.fasterBy(60);
    Random random = new Random(8);
    CloudDashboardProcess dashboard = start(time);
    for (int kill = 0; kill < 5; kill++) {
      factory.cloud().awaitWindows(1 + random.nextInt(20));
      dashboard.kill();
      factory.awaitProduced(random.nextInt(100));
      dashboard.start();
    }
    factory.quiesceWindows().isExact();
    Map<Instant, ReadingKey> read = factory.cloud().awaitDashboard();
    assertThat(dashboard.kept()).containsAllEntriesOf(read);

    factory.cloud().bridge().terminate();
    dashboard.terminate();
    dashboard.liveIn(time.stopped());
    dashboard.start();
    JsonNode before = dashboard.charts();
    dashboard.kill();
    dashboard.start();

    assertThat(dashboard.charts()).isEqualTo(before);
    assertThat(before.findValues("values").toString()).containsPattern("[0-9]");
  }

  @Test
  void aStoreThatWasWipedIsFilledFromWhatTheBridgeStillHolds() {
    CloudDashboardProcess dashboard = start(PlantTime.fasterBy(60));
    Cloud cloud = factory.cloud();
    cloud.awaitWindows(20);
    dashboard.kill();
    cloud.awaitWindows(60);
    Set<ReadingKey> held = cloud.bridge().held();

    dashboard.deleteStore();
    dashboard.start();

    factory.quiesceWindows().isExact();
    cloud.awaitDashboard(heldWindows(held).keySet());
    assertThat(held).hasSizeGreaterThanOrEqualTo(60);
    assertThat(dashboard.kept()).containsAllEntriesOf(heldWindows(held));
  }

  /** Of those windows of which the bridge held something: what a reader keeps. */
  private Map<Instant, ReadingKey> heldWindows(Set<ReadingKey> held) {
    Map<Instant, ReadingKey> windows = new TreeMap<>();
    Map<Instant, Aggregate> kept = factory.cloud().reader().kept();
    factory.cloud().reader().arrivals().stream()
        .map(arrival -> kept.get(arrival.aggregate().windowStart()))
        .filter(aggregate -> held.contains(aggregate.key().orElseThrow()))
        .forEach(aggregate -> windows.put(aggregate.windowStart(), aggregate.key().orElseThrow()));
    return windows;
  }

  @Test
  void thePageAndTheTerminalShowWhatTheStateSays() {
    PlantTime time = PlantTime.fasterBy(60);
    CloudDashboardProcess dashboard = start(time);
    factory.cloud().awaitWindows(60);
    factory.quiesceWindows().isExact();
    factory.cloud().awaitDashboard();
    // So that nothing changes between a look at the state and a look at the page.
    factory.cloud().bridge().terminate();
    dashboard.terminate();
    dashboard.liveIn(time.stopped());
    dashboard.start();
    ChromeDriver browser = Chromium.start();
    factory.add(browser::quit);

    browser.get(dashboard.url() + "/");

    await().atMost(PATIENCE).untilAsserted(() -> checkPage(browser, dashboard.state()));
    String terminal = dashboard.terminal();
    assertThat(keyFigures(dashboard.state())).hasSizeGreaterThanOrEqualTo(4);
    assertThat(terminal).contains(keyFigures(dashboard.state()).values());
    assertThat(dashboard.report()).contains(keyFigures(dashboard.state()).values());
  }

  private static void checkPage(ChromeDriver browser, JsonNode state) {
    assertThat(browser.findElement(By.id("verdict")).getText())
        .isNotEmpty()
        .isEqualTo(state.path("outlook").path("verdict").asText());
    keyFigures(state)
        .forEach((tag, text) -> assertThat(shown(browser, tag)).describedAs(tag).isEqualTo(text));
  }

  private static String shown(ChromeDriver browser, String tag) {
    return browser.findElement(By.cssSelector("[data-tag=" + tag + "] .value")).getText();
  }

  /** The figures that are known, as they are to be read, by their tag. */
  private static Map<String, String> keyFigures(JsonNode state) {
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode cell : state.path("panels").path(0).path("cells")) {
      if (!cell.path("value").isNull()) {
        figures.put(cell.path("tag").asText(), cell.path("text").asText());
      }
    }
    return figures;
  }

  private CloudDashboardProcess start(PlantTime time) {
    CloudDashboardProcess dashboard = factory.cloud().dashboard();
    factory.runIn(time);
    factory.start();
    return dashboard;
  }
}
