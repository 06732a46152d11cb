package io.mqttfactory.labs.client;

/** What the client was asked to do did not happen; the message is one line for its user. */
public final class ClientException extends RuntimeException {

  public ClientException(String message) {
    super(message);
  }

  public ClientException(String message, Throwable cause) {
    super(message, cause);
  }
}
