package io.mqttfactory.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** One reader of an {@link EventStream}, and the thread that writes to it. Thread-safe. */
final class StreamClient {

  private final Thread writer = Thread.currentThread();
  private final OutputStream out;
  private byte[] waiting;
  private boolean writing;
  private long writingSince;

  /** To be made by the thread that will write. */
  StreamClient(OutputStream out) {
    this.out = out;
  }

  /** Takes the place of an event that still waits. */
  synchronized void offer(byte[] event) {
    waiting = event;
    notifyAll();
  }

  /** The event that waits; empty if none comes for that long. */
  synchronized Optional<byte[]> next(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (waiting == null) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      // Rounded up: a wait of 0 would be one without end.
      wait(left / 1_000_000 + 1);
    }
    byte[] event = waiting;
    waiting = null;
    return Optional.of(event);
  }

  void write(byte[] event) throws IOException {
    setWriting(true);
    try {
      out.write(event);
      out.flush();
    } finally {
      setWriting(false);
    }
  }

  private synchronized void setWriting(boolean now) {
    writing = now;
    writingSince = System.nanoTime();
  }

  /**
   * Ends a write that takes too long: an interrupt closes the channel under it. Only while it
   * writes, since afterwards the thread serves others.
   */
  synchronized void dropIfStuckFor(Duration patience) {
    if (writing && System.nanoTime() - writingSince > patience.toNanos()) {
      writer.interrupt();
    }
  }
}
