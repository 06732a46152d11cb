package io.mqttfactory.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Readings as they go over the wire, encoded before the clock runs, so that publishing them costs
 * hardly more than copying.
 */
final class Load {

  private static final Duration APART = Duration.ofNanos(100_000);
  private static final int USUAL_PACKET = 450;

  /** Where each packet ends in the bytes. */
  private final int[] ends;

  private byte[] bytes;

  private Load(int size) {
    this.ends = new int[size];
    this.bytes = new byte[size * USUAL_PACKET];
  }

  /** So many readings, stamped from now on. */
  static Load of(int size) {
    Load load = new Load(size);
    PlantReadings readings = new PlantReadings();
    Instant timestamp = Instant.now();
    for (int i = 0; i < size; i++) {
      load.put(i, readings.next(timestamp.plus(APART.multipliedBy(i))).packet());
    }
    return load;
  }

  int size() {
    return ends.length;
  }

  /** Writes the packets from the one, inclusive, to the other, exclusive. */
  void write(OutputStream out, int from, int to) throws IOException {
    int start = startOf(from);
    out.write(bytes, start, startOf(to) - start);
  }

  private int startOf(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  private void put(int index, byte[] packet) {
    int start = startOf(index);
    ends[index] = start + packet.length;
    if (ends[index] > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length / 2 * 3 + packet.length);
    }
    System.arraycopy(packet, 0, bytes, start, packet.length);
  }
}
