package io.mqttfactory.runtime.http;

/** Answers the requests of one path. Called by several threads at once. */
@FunctionalInterface
public interface Endpoint {

  /**
   * @throws BadRequestException if the request does not fit
   */
  Response answer(Request request);
}
