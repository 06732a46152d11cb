package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network that fails on demand: a TCP proxy before a broker, with an address that stays while the
 * broker's may change. It passes what comes until it is told otherwise. Thread-safe.
 */
public final class FlakyProxy implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private enum Mode {
    PASS,
    BLACK_HOLE,
    CUT
  }

  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private BrokerAddress target;
  private Mode mode = Mode.PASS;

  /** Listens on a free port. */
  public FlakyProxy(BrokerAddress target) {
    this(target, 0);
  }

  /** Listens on that port, for a client that was there first. */
  public FlakyProxy(BrokerAddress target, int port) {
    this.target = target;
    try {
      listener = new ServerSocket(port, 0, InetAddress.getByName(HOST));
    } catch (IOException failure) {
      throw new UncheckedIOException("port " + port + " cannot be had", failure);
    }
    start("accept", this::accept);
  }

  /** Where clients connect to. */
  public BrokerAddress address() {
    return new BrokerAddress(HOST, listener.getLocalPort());
  }

  /** Everything passes, also what a black hole held back. */
  public void pass() {
    change(Mode.PASS);
  }

  /** New connections lead to another broker from now on. */
  public synchronized void passTo(BrokerAddress newTarget) {
    target = newTarget;
    pass();
  }

  /** Connections stay open, and nothing comes through any more in either direction. */
  public void blackHole() {
    change(Mode.BLACK_HOLE);
  }

  /** All connections break now, and each new one does at once. */
  public void cut() {
    change(Mode.CUT);
    sockets.forEach(FlakyProxy::close);
  }

  @Override
  public void close() {
    cut();
    try {
      listener.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private synchronized void change(Mode newMode) {
    mode = newMode;
    notifyAll();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = keep(listener.accept());
      start("connect", () -> connect(client));
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      awaitPassage();
      BrokerAddress broker = target();
      Socket server = keep(new Socket(broker.host(), broker.port()));
      start("answers", () -> pump(server, client));
      pump(client, server);
    } finally {
      close(client);
    }
  }

  private void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.setTcpNoDelay(true);
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8_192];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        awaitPassage();
        out.write(buffer, 0, length);
      }
    } finally {
      sockets.remove(from);
    }
  }

  private synchronized BrokerAddress target() {
    return target;
  }

  private synchronized void awaitPassage() throws IOException {
    try {
      while (mode == Mode.BLACK_HOLE) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    if (mode == Mode.CUT) {
      throw new IOException("the network is cut");
    }
  }

  /** Remembers the socket, to be cut; one that comes during a cut meets its end a little later. */
  private Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private void start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException endOfConnection) {
                // The way each of these threads ends.
              }
            },
            "flaky-proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }
}
