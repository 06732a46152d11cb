package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.SafeText;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Says in an operator's words what Paho reports. */
final class PahoFailure {

  private static final String CLOSED = "the broker closed the connection";

  private PahoFailure() {}

  static String describe(Throwable failure) {
    if (failure == null) {
      return CLOSED;
    }
    return failure instanceof MqttException paho ? describe(paho) : describeCause(failure);
  }

  private static String describe(MqttException failure) {
    return switch (failure.getReasonCode()) {
      case MqttException.REASON_CODE_FAILED_AUTHENTICATION,
          MqttException.REASON_CODE_NOT_AUTHORIZED ->
          "the broker refuses this user or password";
      case MqttException.REASON_CODE_INVALID_CLIENT_ID -> "the broker refuses this client id";
      case MqttException.REASON_CODE_BROKER_UNAVAILABLE -> "the broker says it is not available";
      case MqttException.REASON_CODE_CLIENT_TIMEOUT, MqttException.REASON_CODE_WRITE_TIMEOUT ->
          "the broker does not answer";
      case MqttException.REASON_CODE_MAX_INFLIGHT ->
          "too many messages wait for the broker's acknowledgement";
      default -> failure.getCause() == null ? describeCause(failure) : describe(failure.getCause());
    };
  }

  private static String describeCause(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "this host name is not known";
    }
    if (cause instanceof ConnectException) {
      return "nobody listens there";
    }
    if (cause instanceof EOFException) {
      return CLOSED;
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : SafeText.of(message);
  }
}
