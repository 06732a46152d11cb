package io.mqttfactory.runtime.http;

import io.mqttfactory.model.SafeText;

/** A request that does not fit; the message names the parameter and what is expected. */
public final class BadRequestException extends RuntimeException {

  public BadRequestException(String message) {
    super(message);
  }

  /** A parameter does not fit. */
  public static BadRequestException parameter(String name, String held, String expected) {
    return new BadRequestException(
        name + " held " + SafeText.quote(held) + ", expected " + expected);
  }
}
