package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;

import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.PageInBrowser;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, of a historian that holds ten readings, one per second. */
abstract class HistorianInBrowser extends PageInBrowser {

  static final String HOSTILE = "<img src=x onerror=alert(1)>";
  static final String ENERGY = "?tags=energy.power_consumption";

  @TempDir private Path folder;
  final InMemoryBroker broker = new InMemoryBroker();
  RunningHistorian historian;

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

  @AfterEach
  void stop() {
    historian.close();
    broker.close();
  }

  void open(String query) {
    open(historian.port(), "/" + query);
  }

  static String chart() {
    return all("#trend-list canvas").stream()
        .map(canvas -> canvas.getDomAttribute("aria-label"))
        .findFirst()
        .orElse("");
  }
}
