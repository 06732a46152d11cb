package io.mqttfactory.analytics.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Writes state down. Not thread-safe. */
public final class StateWriter {

  private static final int FIRST_SIZE = 64 * 1024;

  private ByteBuffer buffer = ByteBuffer.allocate(FIRST_SIZE);

  public void put(double value) {
    room(Double.BYTES).putDouble(value);
  }

  public void put(long value) {
    room(Long.BYTES).putLong(value);
  }

  public void put(int value) {
    room(Integer.BYTES).putInt(value);
  }

  public void put(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  public void put(double[] values) {
    put(values.length);
    room(values.length * Double.BYTES).asDoubleBuffer().put(values);
    buffer.position(buffer.position() + values.length * Double.BYTES);
  }

  public void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put(bytes.length);
    room(bytes.length).put(bytes);
  }

  /**
   * @param time to the millisecond; null is written as such
   */
  public void put(Instant time) {
    put(time != null);
    if (time != null) {
      put(time.toEpochMilli());
    }
  }

  public void put(Stateful part) {
    part.save(this);
  }

  /** All that was written. */
  public byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
