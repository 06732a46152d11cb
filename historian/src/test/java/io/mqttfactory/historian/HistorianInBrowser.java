package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.Chromium;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The page in a real browser, of a historian that holds ten readings, one per second. */
abstract class HistorianInBrowser {

  static final String HOSTILE = "<img src=x onerror=alert(1)>";
  static final String ENERGY = "?tags=energy.power_consumption";

  // The browser may still write while it ends.
  @TempDir(cleanup = CleanupMode.NEVER)
  private static Path profile;

  static ChromeDriver browser;

  @TempDir private Path folder;
  final InMemoryBroker broker = new InMemoryBroker();
  RunningHistorian historian;

  @BeforeAll
  static void startBrowser() {
    browser = Chromium.start(profile);
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void start() {
    historian = RunningHistorian.start(folder, SettableClock.ofWednesday(), broker, Map.of());
    for (int number = 1; number <= 10; number++) {
      broker.publish(Topics.ENERGY, energy("a", number, 100 + number));
    }
    broker.publishRetained("status/PLC1", "online");
    broker.publishRetained(
        "status/PLC1/info",
        """
        {"component":"PLC1","version":"%s","started_at":"2026-03-04T09:00:00Z"}"""
            .formatted(HOSTILE));
    historian.await("SELECT count(*) FROM energy_data", 10);
    setSize(1_280, 900);
  }

  /** So that the next test does not read in the browser's log that this historian is gone. */
  @AfterEach
  void leave() {
    browser.get("about:blank");
    browser.manage().logs().get(LogType.BROWSER);
    historian.close();
    broker.close();
  }

  void open(String query) {
    browser.get("http://localhost:" + historian.port() + "/" + query);
  }

  static void setSize(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  static String chart() {
    return all("#trend-list canvas").stream()
        .map(canvas -> canvas.getDomAttribute("aria-label"))
        .findFirst()
        .orElse("");
  }

  static List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  static WebElement element(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  static String text(String selector) {
    return element(selector).getText();
  }

  static void awaitThat(Callable<Boolean> condition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreException(StaleElementReferenceException.class)
        .until(condition);
  }
}
