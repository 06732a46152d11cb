package io.mqttfactory.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;

/** Starts a browser before the tests of a class and ends it after them: a start takes seconds. */
final class BrowserOfClass implements BeforeAllCallback, AfterAllCallback {

  private Optional<ChromeDriver> driver = Optional.empty();

  ChromeDriver driver() {
    return driver.orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    driver = Optional.of(Chromium.start());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    driver.ifPresent(ChromeDriver::quit);
    driver = Optional.empty();
  }
}
