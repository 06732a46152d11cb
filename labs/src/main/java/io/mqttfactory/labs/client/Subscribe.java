package io.mqttfactory.labs.client;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code mqtt sub}: prints what comes until it has enough. A connection that is lost is opened
 * again, as mosquitto_sub does; one that cannot be opened at the start is an error.
 */
final class Subscribe implements AutoCloseable {

  /** mosquitto_sub's, for {@code -W}. */
  static final int TIMED_OUT = 27;

  private static final Duration STEP = Duration.ofMillis(200);
  private static final long RETRY_MILLIS = 500;

  private final SubscribeOptions options;
  private final PrintStream out;
  private final PrintStream errors;
  private final Trace trace;
  private final AtomicReference<Connection> connection = new AtomicReference<>();
  private long started;
  private int printed;

  Subscribe(SubscribeOptions options, PrintStream out, PrintStream errors) {
    this.options = options;
    this.out = out;
    this.errors = errors;
    this.trace = options.debug() ? Trace.to(errors) : Trace.OFF;
  }

  /**
   * @return the exit code
   */
  int run() throws InterruptedException {
    open();
    started = System.nanoTime();
    if (options.subscribeOnly()) {
      return 0;
    }
    while (!isOver()) {
      Optional<ReceivedMessage> message = connection.get().next(STEP);
      if (message.isPresent()) {
        if (!take(message.get())) {
          return 0;
        }
      } else if (!connection.get().isConnected()) {
        reconnect();
      }
    }
    return TIMED_OUT;
  }

  private void open() {
    connection.set(Connection.open(options.login(), trace));
    connection.get().subscribe(options.filters(), options.qos());
  }

  private void reconnect() throws InterruptedException {
    errors.println("mqtt: lost the connection to " + options.login().address() + ", trying again");
    while (!isOver()) {
      connection.get().close();
      try {
        open();
        errors.println("mqtt: connected again");
        return;
      } catch (ClientException notYet) {
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  /**
   * @return whether more is wanted
   */
  private boolean take(ReceivedMessage message) {
    if (options.retainedOnly() && !message.retained()) {
      return false;
    }
    if (!(options.liveOnly() && message.retained())) {
      out.println(options.format().print(message, Instant.now()));
      printed++;
    }
    connection.get().acknowledge(message);
    boolean enough = options.count() > 0 && printed == options.count();
    boolean nobodyReads = out.checkError();
    return !enough && !nobodyReads;
  }

  private boolean isOver() {
    long elapsed = System.nanoTime() - started;
    return options.limit().filter(limit -> elapsed >= limit.toNanos()).isPresent();
  }

  @Override
  public void close() {
    Connection last = connection.get();
    if (last != null) {
      last.close();
    }
  }
}
