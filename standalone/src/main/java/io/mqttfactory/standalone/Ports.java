package io.mqttfactory.standalone;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks whether the ports are free before anything is started. */
final class Ports {

  private Ports() {}

  /**
   * @throws StartException that names each port that is in use, and the option for another
   */
  static void requireFree(StandaloneOptions options) {
    Map<Integer, String> wanted = new HashMap<>();
    List<String> taken = new ArrayList<>();
    if (options.broker().isEmpty()) {
      look(options.port(), "--port", wanted, taken);
    }
    if (options.cloudBroker().isEmpty()) {
      look(options.cloudPort(), "--cloud-port", wanted, taken);
    }
    for (Member member : Member.values()) {
      if (options.runs(member)) {
        look(options.httpPort(member), "--http-port, for " + member.folder(), wanted, taken);
      }
    }
    if (!taken.isEmpty()) {
      throw new StartException(
          (taken.size() == 1 ? "a port is in use: " : taken.size() + " ports are in use: ")
              + String.join(", ", taken)
              + "; stop the program that has it (another factory? ./stop_demo.sh), or use the"
              + " option to name another");
    }
  }

  private static void look(
      int port, String option, Map<Integer, String> wanted, List<String> taken) {
    String other = wanted.putIfAbsent(port, option);
    if (other != null) {
      taken.add(port + " (by " + other + ", and wanted by " + option + ")");
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException inUse) {
      taken.add(port + " (" + option + ")");
    }
  }
}
