package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.net.UnknownHostException;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Says in one line what Paho says in codes. */
final class Failures {

  private Failures() {}

  static String toConnect(Login login, MqttException failure) {
    String address = SafeText.of(login.address());
    if (failure.getCause() instanceof UnknownHostException) {
      return "there is no host " + SafeText.quote(login.host());
    }
    return switch (failure.getReasonCode()) {
      case MqttException.REASON_CODE_FAILED_AUTHENTICATION,
          MqttException.REASON_CODE_NOT_AUTHORIZED ->
          "the broker at "
              + address
              + " refuses "
              + who(login)
              + " (connection code "
              + failure.getReasonCode()
              + ")";
      case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
          "the broker at " + address + " refuses the client id " + SafeText.quote(login.clientId());
      case MqttException.REASON_CODE_CONNECTION_LOST ->
          "what answers at " + address + " closed the connection: a broker?";
      case MqttException.REASON_CODE_CLIENT_TIMEOUT ->
          "what answers at " + address + " says nothing: a broker?";
      default -> "no broker answers at " + address;
    };
  }

  private static String who(Login login) {
    return login
        .user()
        .map(user -> "user " + SafeText.quote(user) + " or the password")
        .orElse("who has no user name");
  }

  static String inConnection(Login login, String what, MqttException failure) {
    String address = SafeText.of(login.address());
    if (failure.getReasonCode() == MqttException.REASON_CODE_CLIENT_TIMEOUT) {
      return "the broker at "
          + address
          + " did not confirm: "
          + SafeText.of(what)
          + " (some are silent where the right is missing)";
    }
    return "the connection to " + address + " was lost: could not " + SafeText.of(what);
  }
}
