package io.mqttfactory.labs.load;

import io.mqttfactory.labs.client.Connection;
import io.mqttfactory.labs.client.Login;
import io.mqttfactory.labs.client.ReceivedMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes all readings and notes how long each was on its way. One thread. */
final class LoadReader implements AutoCloseable {

  private static final long LATE_NANOS = 5_000_000_000L;

  /** Begins with the time at which it was sent. */
  private static final Pattern READING = Pattern.compile("^[0-9]{1,18} ");

  private final Connection connection;
  private long[] micros = new long[4096];
  private int received;
  private int inTime;

  LoadReader(Login login) {
    connection = Connection.open(login);
    connection.subscribe(List.of("lab10/+/reading"), 1);
  }

  /** Reads until the end, and then what comes late, for a few seconds at most. */
  void readUntil(long endNanos) {
    try {
      while (System.nanoTime() < endNanos + LATE_NANOS) {
        boolean publishing = System.nanoTime() < endNanos;
        Optional<ReceivedMessage> next = connection.next(Duration.ofSeconds(1));
        if (next.isPresent()) {
          if (isReading(next.get())) {
            note(next.get());
            inTime += publishing ? 1 : 0;
          }
          connection.acknowledge(next.get());
        } else if (!publishing) {
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Not what somebody else has published there. */
  private static boolean isReading(ReceivedMessage message) {
    return !message.retained() && READING.matcher(message.text()).find();
  }

  private void note(ReceivedMessage message) {
    String text = message.text();
    long sent = Long.parseLong(text.substring(0, text.indexOf(' ')));
    if (received == micros.length) {
      micros = Arrays.copyOf(micros, received * 2);
    }
    micros[received++] = (System.nanoTime() - sent) / 1_000;
  }

  /** Those that came while others were still published. */
  int receivedInTime() {
    return inTime;
  }

  /** In milliseconds; 0 if nothing came. */
  long quantile(double share) {
    long[] sorted = Arrays.copyOf(micros, received);
    Arrays.sort(sorted);
    return received == 0 ? 0 : sorted[(int) (share * (received - 1))] / 1_000;
  }

  @Override
  public void close() {
    connection.close();
  }
}
