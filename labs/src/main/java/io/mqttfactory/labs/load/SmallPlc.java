package io.mqttfactory.labs.load;

import io.mqttfactory.labs.client.ClientException;
import io.mqttfactory.labs.client.Connection;
import io.mqttfactory.labs.client.Login;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Publishes readings at a steady rate, each when the one before was confirmed (QoS 1). */
final class SmallPlc implements AutoCloseable {

  private final Connection connection;
  private final String topic;
  private final int rate;

  /**
   * @param rate readings per second
   */
  SmallPlc(Login login, int number, int rate) {
    this.connection = Connection.open(login);
    this.topic = "lab10/plc%03d/reading".formatted(number);
    this.rate = rate;
  }

  /**
   * @return how many the broker has confirmed by then
   */
  int publishUntil(long endNanos) {
    long interval = 1_000_000_000L / rate;
    int confirmed = 0;
    try {
      for (long due = System.nanoTime(); due < endNanos; due += interval) {
        waitUntil(due);
        if (System.nanoTime() >= endNanos) {
          break;
        }
        connection.publish(topic, reading(confirmed), 1, false);
        confirmed++;
      }
    } catch (ClientException overloaded) {
      // The broker gave up; what it confirmed counts.
    }
    return confirmed;
  }

  /** Begins with the time at which it was made. */
  private static byte[] reading(int number) {
    String text =
        System.nanoTime()
            + " {\"sequence\":"
            + number
            + ",\"temperature\":23.2,\"vibration\":0.45}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
