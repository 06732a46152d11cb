package io.mqttfactory.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * A publisher at QoS 1 that costs as little as can be: a plain socket, one thread, packets that
 * were encoded before. Not thread-safe.
 */
final class Publisher implements AutoCloseable {

  /** So many messages may wait for their acknowledgement. */
  private static final int WINDOW = 1_000;

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int CONNACK_LENGTH = 4;
  private static final int CONNACK_CODE = 3;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[MqttPackets.PUBACK_LENGTH * WINDOW];
  private int buffered;
  private int sent;
  private int acknowledged;

  private Publisher(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  static Publisher connect(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      Publisher publisher = new Publisher(socket);
      publisher.out.write(MqttPackets.connect("benchmark"));
      byte[] answer = publisher.in.readNBytes(CONNACK_LENGTH);
      if (answer.length < CONNACK_LENGTH || answer[CONNACK_CODE] != 0) {
        throw new IOException("the broker refuses the publisher");
      }
      return publisher;
    } catch (IOException failure) {
      throw new BenchmarkException("the publisher does not connect", failure);
    }
  }

  /** Publishes everything as fast as the window allows, and waits for all acknowledgements. */
  void publish(Load load) {
    int end = sent + load.size();
    int first = sent;
    try {
      while (acknowledged < end) {
        int to = Math.min(end, acknowledged + WINDOW);
        if (to > sent) {
          load.write(out, sent - first, to - first);
          sent = to;
        }
        readAcknowledgements();
      }
    } catch (IOException failure) {
      throw new BenchmarkException("the publisher lost its connection", failure);
    }
  }

  /** Waits until at least one has come. */
  private void readAcknowledgements() throws IOException {
    int read = in.read(buffer, buffered, buffer.length - buffered);
    if (read < 0) {
      throw new EOFException("closed by the broker");
    }
    buffered += read;
    int complete = buffered - buffered % MqttPackets.PUBACK_LENGTH;
    for (int i = 0; i < complete; i += MqttPackets.PUBACK_LENGTH) {
      if (buffer[i] != MqttPackets.PUBACK) {
        throw new IOException("the broker sent something else than an acknowledgement");
      }
    }
    acknowledged += complete / MqttPackets.PUBACK_LENGTH;
    System.arraycopy(buffer, complete, buffer, 0, buffered - complete);
    buffered -= complete;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new BenchmarkException("the publisher does not close", failure);
    }
  }
}
