package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.SafeText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from its attempt to its loss, on a Paho client of its own. A new client for each
 * attempt leaves nothing behind of what Paho does not clean up; and an acknowledgement can only
 * ever reach the connection on which its message came.
 */
final class PahoConnection implements MqttCallback {

  private static final Logger log = LoggerFactory.getLogger(PahoConnection.class);

  private static final Duration SUBSCRIBE_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
  private static final int REFUSED = 0x80;

  private final LinkOptions options;
  private final List<Subscription> subscriptions;
  private final MqttAsyncClient client;
  private final Set<CompletableFuture<Void>> inFlight = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<String> loss = new CompletableFuture<>();
  private boolean accepted;
  private volatile boolean givenUp;
  private volatile long lastSignOfLife = System.nanoTime();

  PahoConnection(LinkOptions options, List<Subscription> subscriptions) throws MqttException {
    this.options = options;
    this.subscriptions = List.copyOf(subscriptions);
    this.client =
        new MqttAsyncClient(
            options.broker().uri(),
            options.credentials().clientId(),
            new MemoryPersistence(),
            new PahoPing("mqtt-" + options.credentials().username(), this::noteSignOfLife));
    client.setManualAcks(true);
    client.setCallback(this);
  }

  /**
   * Connects and subscribes.
   *
   * @return whether the broker still had the session
   */
  boolean open() throws MqttException {
    IMqttToken connect = client.connect(PahoOptions.of(options));
    connect.waitForCompletion(PahoOptions.CONNECT_TIMEOUT.toMillis());
    accepted = true;
    if (!subscriptions.isEmpty()) {
      String[] filters = subscriptions.stream().map(Subscription::filter).toArray(String[]::new);
      int[] qos = subscriptions.stream().mapToInt(Subscription::qos).toArray();
      IMqttToken subscribe = client.subscribe(filters, qos);
      subscribe.waitForCompletion(SUBSCRIBE_TIMEOUT.toMillis());
      checkGranted(filters, qos, subscribe.getGrantedQos());
    }
    noteSignOfLife();
    return connect.getSessionPresent();
  }

  /** Whether the broker let the client in, whatever came of it. For the thread that opens it. */
  boolean isAccepted() {
    return accepted;
  }

  CompletableFuture<Void> publish(OutgoingMessage message) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    inFlight.add(result);
    result.whenComplete((nothing, failure) -> inFlight.remove(result));
    try {
      client.publish(
          message.topic(),
          message.payload(),
          message.qos(),
          message.retained(),
          null,
          completing(result));
    } catch (MqttException | RuntimeException failure) {
      // Paho's client can also stumble over being closed meanwhile.
      result.completeExceptionally(
          new NotConnectedException("not published: " + PahoFailure.describe(failure)));
    }
    if (loss.isDone()) {
      failInFlight();
    }
    return result;
  }

  /** Completes with the reason when the connection is lost or given up. */
  CompletableFuture<String> loss() {
    return loss;
  }

  /** Ends the connection as if it had been lost. */
  void giveUp(String reason) {
    givenUp = true;
    loss.complete(reason);
  }

  /** Whether this side wanted its end. */
  boolean isGivenUp() {
    return givenUp;
  }

  /** How long nothing at all has come from the broker. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastSignOfLife);
  }

  /** Waits, within its bound, until what was published is acknowledged. */
  void drain() {
    try {
      CompletableFuture.allOf(inFlight.toArray(CompletableFuture[]::new))
          .get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unfinished) {
      log.debug("not everything that was published has been acknowledged", unfinished);
    }
  }

  /** Disconnects if connected, and frees everything in any case. */
  void close() {
    loss.complete("closed");
    failInFlight();
    try {
      if (client.isConnected()) {
        client.disconnect(0).waitForCompletion(CLOSE_TIMEOUT.toMillis());
      }
    } catch (MqttException failure) {
      log.debug("did not disconnect in order", failure);
    }
    abandon();
  }

  /** Drops the connection without a word to the broker, and frees everything. */
  void abandon() {
    loss.complete("abandoned");
    failInFlight();
    try {
      client.disconnectForcibly(0, 1, false);
    } catch (MqttException alreadyGone) {
      log.trace("nothing to disconnect", alreadyGone);
    }
    try {
      client.close(true);
    } catch (MqttException failure) {
      log.debug("the client did not close", failure);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    loss.complete(PahoFailure.describe(cause));
  }

  /** Nothing may escape from here: Paho would close the connection, for ever again. */
  @Override
  public void messageArrived(String topic, MqttMessage message) {
    noteSignOfLife();
    if (loss.isDone()) {
      // It would come late, perhaps after what the next connection brings.
      return;
    }
    InboundMessage inbound =
        new InboundMessage(
            topic,
            message.getPayload(),
            message.getQos(),
            message.isRetained(),
            () -> acknowledge(message.getId(), message.getQos()));
    try {
      for (Subscription subscription : subscriptions) {
        if (subscription.matches(topic)) {
          subscription.handler().accept(inbound);
          return;
        }
      }
      inbound.acknowledge();
    } catch (Throwable failure) {
      log.error("the handler of {} failed", SafeText.of(topic), failure);
    }
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    noteSignOfLife();
  }

  private void acknowledge(int messageId, int qos) {
    if (qos == 0 || loss.isDone()) {
      return;
    }
    try {
      client.messageArrivedComplete(messageId, qos);
    } catch (MqttException | RuntimeException failure) {
      // Also where Paho's client stumbles over being closed meanwhile (a NullPointerException).
      log.debug("an acknowledgement could not be sent: the broker delivers again", failure);
    }
  }

  private void noteSignOfLife() {
    lastSignOfLife = System.nanoTime();
  }

  private void failInFlight() {
    inFlight.forEach(
        result ->
            result.completeExceptionally(
                new NotConnectedException("the connection was lost before the broker answered")));
  }

  private static void checkGranted(String[] filters, int[] wanted, int[] granted) {
    for (int i = 0; i < filters.length; i++) {
      if (granted[i] == REFUSED || granted[i] < wanted[i]) {
        log.warn("the broker does not grant {} at QoS {}", filters[i], wanted[i]);
      }
    }
  }

  private static IMqttActionListener completing(CompletableFuture<Void> result) {
    return new IMqttActionListener() {
      @Override
      public void onSuccess(IMqttToken token) {
        result.complete(null);
      }

      @Override
      public void onFailure(IMqttToken token, Throwable failure) {
        result.completeExceptionally(
            new NotConnectedException("not published: " + PahoFailure.describe(failure)));
      }
    };
  }
}
