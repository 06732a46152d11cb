package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link over Eclipse Paho. One supervisor thread makes a connection, waits until it is lost, and
 * makes the next, with a pause that grows and varies; Paho's own reconnect has no jitter, shares
 * its delay among all clients of a JVM, and can stop for good. A watchdog gives a connection up on
 * which nothing comes although Paho calls it connected.
 */
public final class PahoMqttLink implements MqttLink {

  private static final Logger log = LoggerFactory.getLogger(PahoMqttLink.class);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(4);

  private final LinkOptions options;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<LinkListener> listeners = new ArrayList<>();
  private final ConnectionStory story;
  private final Backoff backoff = new Backoff(new Random());
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread supervisor;
  private volatile PahoConnection current;

  public PahoMqttLink(LinkOptions options) {
    this.options = options;
    this.story = new ConnectionStory(options);
    this.supervisor = new Thread(this::supervise, "mqtt-" + options.credentials().username());
    supervisor.setDaemon(true);
  }

  @Override
  public void subscribe(Subscription subscription) {
    requireNotStarted();
    subscriptions.add(subscription);
  }

  @Override
  public void listen(LinkListener listener) {
    requireNotStarted();
    listeners.add(listener);
  }

  @Override
  public void start() {
    supervisor.start();
  }

  @Override
  public CompletableFuture<Void> publish(OutgoingMessage message) {
    PahoConnection connection = current;
    return connection == null
        ? CompletableFuture.failedFuture(
            new NotConnectedException("not connected to " + options.broker()))
        : connection.publish(message);
  }

  @Override
  public boolean isConnected() {
    return current != null;
  }

  @Override
  public void reconnect(String reason) {
    PahoConnection connection = current;
    if (connection != null) {
      connection.giveUp(reason);
    }
  }

  @Override
  public void close() {
    boolean first = closing.getCount() > 0;
    // Before the look at the connection, as live() looks the other way round: one of both notices.
    closing.countDown();
    PahoConnection connection = current;
    if (connection != null) {
      if (first) {
        tell(LinkListener::onClosing);
        connection.drain();
      }
      connection.giveUp("closed");
    } else {
      supervisor.interrupt();
    }
    joinSupervisor();
  }

  private void supervise() {
    while (closing.getCount() > 0) {
      try {
        connectOnce();
        if (closing.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException closingNow) {
        return;
      } catch (RuntimeException | Error failure) {
        log.error("the link to {} stumbled; it goes on", options.broker(), failure);
        backoff.failed();
      }
    }
  }

  private void connectOnce() throws InterruptedException {
    PahoConnection connection = null;
    long begun = System.nanoTime();
    try {
      connection = new PahoConnection(options, subscriptions);
      boolean sessionPresent = connection.open();
      live(connection, sessionPresent);
    } catch (MqttException failure) {
      if (connection != null && connection.isAccepted()) {
        backoff.connected();
        noteLoss(begun);
      } else {
        backoff.failed();
      }
      if (closing.getCount() > 0) {
        story.attemptFailed(PahoFailure.describe(failure));
      }
    } finally {
      current = null;
      if (connection != null) {
        end(connection);
      }
    }
  }

  private void live(PahoConnection connection, boolean sessionPresent) throws InterruptedException {
    long since = System.nanoTime();
    current = connection;
    if (closing.getCount() == 0) {
      return;
    }
    backoff.connected();
    story.connected(options.cleanSession(), sessionPresent);
    tell(listener -> listener.onConnected(sessionPresent));
    String reason = awaitLoss(connection);
    current = null;
    if (closing.getCount() > 0) {
      if (!connection.isGivenUp()) {
        noteLoss(since);
      }
      story.lost(reason, !connection.isGivenUp() && backoff.looksLikeTakeover());
      tell(LinkListener::onConnectionLost);
    }
  }

  private void noteLoss(long since) {
    backoff.lost(Duration.ofNanos(System.nanoTime() - since));
  }

  /** Waits for the loss; the watchdog looks in between whether the broker still shows life. */
  private String awaitLoss(PahoConnection connection) throws InterruptedException {
    while (true) {
      try {
        return connection.loss().get(options.keepAlive().toMillis() / 2, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillThere) {
        if (connection.silence().compareTo(options.keepAlive().multipliedBy(2).plusSeconds(5))
            > 0) {
          return "no sign of life for " + connection.silence().toSeconds() + " s";
        }
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private void end(PahoConnection connection) {
    boolean interrupted = Thread.interrupted();
    if (closing.getCount() == 0) {
      connection.close();
    } else {
      connection.abandon();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Consumer<LinkListener> event) {
    for (LinkListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error failure) {
        log.error("a listener of the link failed", failure);
      }
    }
  }

  private void joinSupervisor() {
    try {
      supervisor.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireNotStarted() {
    if (supervisor.getState() != Thread.State.NEW) {
      throw new IllegalStateException("the link is started already");
    }
  }
}
