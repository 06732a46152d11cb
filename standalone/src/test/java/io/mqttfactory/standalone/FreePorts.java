package io.mqttfactory.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that follow each other and were free a moment ago. */
final class FreePorts {

  private static final int FIRST = 20_000;
  private static final int LAST = 30_000;

  private FreePorts() {}

  /** The first of so many. */
  static int inARow(int count) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int first = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (areFree(first, count)) {
        return first;
      }
    }
    throw new IllegalStateException("no " + count + " free ports in a row");
  }

  private static boolean areFree(int first, int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int port = first; port < first + count; port++) {
        sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
      }
      return true;
    } catch (IOException inUse) {
      return false;
    } finally {
      sockets.forEach(FreePorts::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
