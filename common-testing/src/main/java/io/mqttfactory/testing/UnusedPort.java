package io.mqttfactory.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports for what tests start as processes, kill, and start again. They lie below those that the
 * system hands out by itself: else an outgoing connection may sit on one while its owner is dead,
 * or one that tries again and again to reach the dead owner gets connected to itself.
 */
public final class UnusedPort {

  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  /** Two JVMs that test at the same time begin at different places. */
  private static int offset = (int) (ProcessHandle.current().pid() * 97 % COUNT);

  private UnusedPort() {}

  /**
   * A port on which nobody listens at the moment, and another one each time: whoever got the one
   * before may not listen yet.
   */
  public static synchronized int next() {
    while (true) {
      offset = (offset + 1) % COUNT;
      try (ServerSocket socket =
          new ServerSocket(FIRST + offset, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }
}
