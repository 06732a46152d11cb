package io.mqttfactory.runtime.delivery.sender;

/** The outbox could not be written or read. What was attempted has not happened. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
