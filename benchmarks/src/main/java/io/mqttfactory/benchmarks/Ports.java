package io.mqttfactory.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for what is started. */
final class Ports {

  private Ports() {}

  /** Below those that the system gives to outgoing connections, which might take it meanwhile. */
  static int free() {
    while (true) {
      try (ServerSocket socket =
          new ServerSocket(ThreadLocalRandom.current().nextInt(10_000, 20_000))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // another one
      }
    }
  }
}
