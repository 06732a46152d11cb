package io.mqttfactory.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for what tests start as processes, kill, and start again. They lie below those that the
 * system hands out by itself: else an outgoing connection may sit on one while its owner is dead,
 * or one that tries again and again to reach the dead owner gets connected to itself.
 */
public final class UnusedPort {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private UnusedPort() {}

  /** A port on which nobody listens at the moment. */
  public static int next() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }
}
