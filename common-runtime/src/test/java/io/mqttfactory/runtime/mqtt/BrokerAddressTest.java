package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

  @Test
  void isThisMachinesByDefault() {
    assertThat(address(Map.of())).hasToString("localhost:1883");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mqtt-local-broker", "broker.example", "192.168.1.5", "[::1]", "3f2a9b", "B"})
  void takesNamesAndAddressesThatPahoCanReach(String host) {
    BrokerAddress address = address(Map.of("BROKER", host, "PORT", "1884"));

    assertThat(address).isEqualTo(new BrokerAddress(host, 1884));
    assertThat(URI.create(address.uri()).getHost()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mqtt_local_broker",
        "broker.1a",
        "1.2.3.4.5",
        "a..b",
        "a-",
        "-a",
        "tcp://broker",
        "a:1883",
        "a b",
        "a/b",
        "user@broker",
        "::1",
        "[::1",
        "[:]"
      })
  void refusesWhatPahoWouldFailOnWithAnotherMessage(String host) {
    Settings settings = new Settings(Map.of("BROKER", host, "PORT", "0"));

    BrokerAddress.from(settings, "BROKER", "PORT", 1883);

    assertThatThrownBy(settings::verify)
        .hasMessage(
            "2 settings are wrong: BROKER held \""
                + host
                + "\", expected a host name or address (letters, digits, dots and hyphens, no"
                + " underscore); PORT held \"0\", expected a whole number from 1 to 65535");
  }

  private static BrokerAddress address(Map<String, String> variables) {
    Settings settings = new Settings(variables);
    BrokerAddress address = BrokerAddress.from(settings, "BROKER", "PORT", 1883);
    settings.verify();
    return address;
  }
}
