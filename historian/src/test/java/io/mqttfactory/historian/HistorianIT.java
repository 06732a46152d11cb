package io.mqttfactory.historian;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.testing.MosquittoContainer;
import io.mqttfactory.testing.Payloads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The historian on a real Mosquitto. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class HistorianIT {

  private static MosquittoContainer mosquitto;
  private static MqttLink plc;

  @BeforeAll
  static void startBroker() {
    mosquitto = new MosquittoContainer();
    mosquitto.start();
    plc =
        new PahoMqttLink(
            LinkOptions.clean(mosquitto.address(), new Credentials("PLC2", Optional.empty())));
    plc.start();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(plc::isConnected);
  }

  @AfterAll
  static void stopBroker() {
    plc.close();
    mosquitto.stop();
  }

  @Test
  void everyReadingIsStoredOnceAlsoThoseOfItsAbsence(@TempDir Path folder) {
    try (RunningHistorian historian = start(folder)) {
      publish(1, 500);
      historian.await("SELECT ranges FROM streams", "1-500");
    }
    publish(501, 1_000);
    try (RunningHistorian historian = start(folder)) {
      publish(1_001, 1_500);
      historian.await("SELECT ranges FROM streams", "1-1500");
      assertThat(historian.ask("SELECT count(*) FROM energy_data")).isEqualTo("1500");
    }
  }

  private static RunningHistorian start(Path folder) {
    return RunningHistorian.start(
        folder,
        Clock.systemUTC(),
        PahoMqttLink::new,
        Map.of(
            "BROKER", mosquitto.address().host(),
            "PORT", Integer.toString(mosquitto.address().port())));
  }

  private static void publish(long first, long last) {
    for (long number = first; number <= last; number++) {
      plc.publish(OutgoingMessage.event(Topics.ENERGY, Payloads.energy("a", number))).join();
    }
  }
}
