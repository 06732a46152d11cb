package io.mqttfactory.runtime.http;

/** A request that is not served; the message says why, for people and programs. */
public final class RefusedException extends RuntimeException {

  private final int status;

  /**
   * @param status of HTTP, from 400
   */
  public RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
