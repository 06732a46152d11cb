package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What every PLC does on a real Mosquitto, assembled as it runs. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
public abstract class PlcContract<R extends Reading> {

  private final ReadingType<R> type;

  protected PlcContract(ReadingType<R> type) {
    this.type = type;
  }

  /** The PLC under test. */
  protected abstract void assemble(Component component, LinkFactory links);

  /** Checks the measurements of readings that follow each other. */
  protected abstract void checkMeasurements(R earlier, R later);

  @Test
  void publishesReadingsThatEveryConsumerAccepts(@TempDir Path folder) {
    try (MosquittoContainer mosquitto = new MosquittoContainer()) {
      mosquitto.start();
      try (ReadingCollector<R> watcher = ReadingCollector.watch(mosquitto.address(), type);
          Component plc = start(mosquitto, folder)) {
        List<R> readings = watcher.await(3);

        assertThat(readings)
            .describedAs("readings of %s", plc.name())
            .extracting(reading -> reading.stamp().sequence())
            .contains(readings.get(0).stamp().sequence() + 1);
        checkMeasurements(readings.get(0), readings.get(1));
      }
    }
  }

  private Component start(MosquittoContainer mosquitto, Path folder) {
    return Component.start(
        type.source(),
        Map.of(
            "PORT", Integer.toString(mosquitto.address().port()),
            "PUBLISH_INTERVAL", "100ms",
            "REQUIRED_CONSUMERS", "Historian",
            "PLANT_FILE", "../config/plant.json",
            "DATA_DIR", folder.toString(),
            "HTTP_PORT", "0"),
        Clock.systemUTC(),
        component -> assemble(component, PahoMqttLink::new));
  }
}
