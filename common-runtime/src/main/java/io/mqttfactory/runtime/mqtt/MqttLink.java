package io.mqttfactory.runtime.mqtt;

import java.util.concurrent.CompletableFuture;

/**
 * One session with one broker. The link is told what to subscribe, then started; from then on it
 * connects by itself whenever it is not connected, and restores its subscriptions each time.
 *
 * <p>Thread-safe. Handlers and listeners are called on the link's own threads, one at a time, and
 * must return quickly: what takes time belongs on another thread.
 */
public interface MqttLink extends AutoCloseable {

  /** Adds a subscription, to be made on each connect. Only before {@link #start()}. */
  void subscribe(Subscription subscription);

  /** Adds a listener for connects and losses. Only before {@link #start()}. */
  void listen(LinkListener listener);

  /** Begins to connect and returns at once, whether the broker is there or not. */
  void start();

  /**
   * Publishes if connected.
   *
   * @return completes when the broker has taken the message (QoS 1: its PUBACK, which is no promise
   *     that anybody gets it, nor that it survives the broker); fails with {@link
   *     NotConnectedException} if there is no connection or it is lost meanwhile. A message is
   *     never sent twice by the link.
   */
  CompletableFuture<Void> publish(OutgoingMessage message);

  boolean isConnected();

  /**
   * Gives the connection up and makes a new one, so that the broker delivers again what was not
   * acknowledged.
   */
  void reconnect(String reason);

  /** Disconnects in order, after what was published has gone out, within a few seconds. */
  @Override
  void close();
}
