package io.mqttfactory.labs.client;

/** The command line is not one that is understood; the message names what is wrong with it. */
public final class UsageException extends RuntimeException {

  public UsageException(String message) {
    super(message);
  }
}
