package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PahoFailureTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(null, "the broker closed the connection"),
        arguments(new MqttException(new EOFException()), "the broker closed the connection"),
        arguments(new MqttException(new ConnectException("refused")), "nobody listens there"),
        arguments(new MqttException(new UnknownHostException("x")), "this host name is not known"),
        arguments(new MqttException(new IOException("reset\u001b[2J")), "reset\uFFFD[2J"),
        arguments(new MqttException(new IOException()), "IOException"),
        arguments(new MqttException(4), "the broker refuses this user or password"),
        arguments(new MqttException(5), "the broker refuses this user or password"),
        arguments(new MqttException(2), "the broker refuses this client id"),
        arguments(new MqttException(3), "the broker says it is not available"),
        arguments(new MqttException(32_000), "the broker does not answer"),
        arguments(
            new MqttException(32_202), "too many messages wait for the broker's acknowledgement"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatHappenedAsAnOperatorWould(Throwable failure, String words) {
    assertThat(PahoFailure.describe(failure)).isEqualTo(words);
  }
}
