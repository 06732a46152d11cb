package io.mqttfactory.analytics.state;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

/** Reads what a {@link StateWriter} wrote, in the same order. Not thread-safe. */
public final class StateReader {

  private final ByteBuffer buffer;

  public StateReader(byte[] state) {
    this.buffer = ByteBuffer.wrap(state);
  }

  public double readDouble() {
    return read(ByteBuffer::getDouble);
  }

  public long readLong() {
    return read(ByteBuffer::getLong);
  }

  public int readInt() {
    return read(ByteBuffer::getInt);
  }

  public boolean readBoolean() {
    return read(ByteBuffer::get) != 0;
  }

  public double[] readDoubles() {
    double[] values = new double[length(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getDouble();
    }
    return values;
  }

  public String readString() {
    byte[] bytes = new byte[length(1)];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Null if that was written. */
  public Instant readInstant() {
    return readBoolean() ? Instant.ofEpochMilli(readLong()) : null;
  }

  public void read(Stateful part) {
    part.load(this);
  }

  /**
   * @throws StateException if more was written than was read
   */
  public void expectEnd() {
    if (buffer.hasRemaining()) {
      throw new StateException("state has " + buffer.remaining() + " bytes too many");
    }
  }

  private int length(int bytesEach) {
    int length = readInt();
    if (length < 0 || length > buffer.remaining() / bytesEach) {
      throw new StateException("state has a list of " + length + " and ends before it");
    }
    return length;
  }

  private <T> T read(Function<ByteBuffer, T> reader) {
    try {
      return reader.apply(buffer);
    } catch (BufferUnderflowException cutOff) {
      throw new StateException("state is cut off", cutOff);
    }
  }
}
