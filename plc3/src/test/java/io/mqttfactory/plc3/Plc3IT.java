package io.mqttfactory.plc3;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.testing.MosquittoContainer;
import io.mqttfactory.testing.ReadingCollector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class Plc3IT {

  @Test
  void publishesReadingsThatEveryConsumerAccepts(@TempDir Path folder) {
    try (MosquittoContainer mosquitto = new MosquittoContainer()) {
      mosquitto.start();
      try (ReadingCollector<EnvironmentReading> watcher =
              ReadingCollector.watch(mosquitto.address(), ReadingType.ENVIRONMENT);
          Component plc =
              Component.start(
                  "PLC3",
                  Map.of(
                      "PORT", Integer.toString(mosquitto.address().port()),
                      "PUBLISH_INTERVAL", "100ms",
                      "PLANT_FILE", "../config/plant.json",
                      "DATA_DIR", folder.toString(),
                      "HTTP_PORT", "0"),
                  Clock.systemUTC(),
                  component -> Main.assemble(component, PahoMqttLink::new))) {
        List<EnvironmentReading> readings = watcher.await(3);

        assertThat(plc.name()).isEqualTo("PLC3");
        assertThat(readings)
            .extracting(reading -> reading.stamp().sequence())
            .startsWith(1L, 2L, 3L);
        assertThat(readings.get(1).co2Level()).isPositive();
        assertThat(readings.get(1).airQuality().status()).isNotNull();
      }
    }
  }
}
