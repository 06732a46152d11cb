package io.mqttfactory.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * Base of the tests that look at a page in a real browser: one browser per class, and the words for
 * what is on the page. Elements are named by CSS selectors. Skipped where there is no {@link
 * Chromium}.
 */
public abstract class PageInBrowser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension static final BrowserOfClass BROWSER = new BrowserOfClass();

  /** So that the next test does not read in the browser's log that this one's service is gone. */
  @AfterEach
  void leavePage() {
    browser().get("about:blank");
    takeLog();
  }

  protected static ChromeDriver browser() {
    return BROWSER.driver();
  }

  /** Opens that page of a service on this machine. */
  protected static void open(int port, String page) {
    browser().get("http://localhost:" + port + page);
  }

  /** Gives the page that many pixels, of a phone where they are few. */
  protected static void setSize(int width, int height) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  protected static List<WebElement> all(String selector) {
    return browser().findElements(By.cssSelector(selector));
  }

  /** The first of them; fails if there is none. */
  protected static WebElement element(String selector) {
    return browser().findElement(By.cssSelector(selector));
  }

  /** As a user sees it. */
  protected static String text(String selector) {
    return element(selector).getText();
  }

  /** What a screen reader calls it; nothing while it is not there or has no name. */
  protected static String label(String selector) {
    return all(selector).stream()
        .map(element -> element.getDomAttribute("aria-label"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** Waits for what the page comes to show. */
  protected static void awaitThat(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(condition);
  }

  /** Whether everything fits, without scrolling to the side. */
  protected static boolean fitsTheScreen() {
    return Boolean.TRUE.equals(
        browser()
            .executeScript("return document.documentElement.scrollWidth - window.innerWidth <= 0"));
  }

  /** What the browser complained about, such as a violation of the content security policy. */
  protected static List<String> takeLog() {
    return browser().manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }
}
