package io.mqttfactory.benchmarks;

/** The command line is not one that is understood. */
final class WrongArgumentsException extends RuntimeException {

  WrongArgumentsException(String message) {
    super(message);
  }
}
