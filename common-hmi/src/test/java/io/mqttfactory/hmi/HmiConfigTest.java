package io.mqttfactory.hmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmiConfigTest {

  @Test
  void hasDefaults() {
    HmiConfig config = read(new Settings(Map.of()));

    assertThat(config.link().broker()).isEqualTo(new BrokerAddress("localhost", 1883));
    assertThat(config.link().credentials().username()).isEqualTo("HMI1");
    assertThat(config.link().cleanSession()).isTrue();
    assertThat(config.http().port()).isEqualTo(8081);
    assertThat(config.dataFolder()).isEqualTo(Path.of("data/hmi1"));
    assertThat(config.alarmsFile()).isEqualTo(Path.of("config/alarms-line1.json"));
    assertThat(config.historian()).contains(URI.create("http://localhost:8083"));
  }

  @Test
  void everyVariableIsHeard() {
    Settings settings =
        new Settings(
            Map.of(
                "BROKER", "broker",
                "PORT", "1884",
                "MQTT_USERNAME", "HMI-7",
                "HTTP_PORT", "9000",
                "DATA_DIR", "elsewhere",
                "ALARMS_FILE", "my-alarms.json",
                "HISTORIAN_URL", "http://historian:8080/"));
    HmiConfig config = read(settings);
    settings.verify();

    assertThat(config.link().broker()).isEqualTo(new BrokerAddress("broker", 1884));
    assertThat(config.link().credentials().username()).isEqualTo("HMI-7");
    assertThat(config.http().port()).isEqualTo(9000);
    assertThat(config.alarmStore()).isEqualTo(Path.of("elsewhere/alarms.db"));
    assertThat(config.alarmsFile()).isEqualTo(Path.of("my-alarms.json"));
    assertThat(config.historian()).contains(URI.create("http://historian:8080"));
  }

  @Test
  void thePastNeedNotBeAskedFor() {
    assertThat(read(new Settings(Map.of("HISTORIAN_URL", "off"))).historian()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"historian", "historian:8080", "ftp://historian", "http://", "http://a b"})
  void anAddressThatIsNoneIsNamed(String address) {
    Settings settings = new Settings(Map.of("HISTORIAN_URL", address));
    read(settings);

    assertThatThrownBy(settings::verify)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("HISTORIAN_URL");
  }

  private static HmiConfig read(Settings settings) {
    return HmiConfig.from(settings, "HMI1", 8081, "line1");
  }
}
