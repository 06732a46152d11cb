package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.net.ServerSocket;

/** Finds ports for what is started. */
final class Ports {

  private Ports() {}

  static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new StartException("no port is free", failure);
    }
  }
}
