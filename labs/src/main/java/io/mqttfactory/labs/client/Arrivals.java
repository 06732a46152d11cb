package io.mqttfactory.labs.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * What came and waits to be taken, in the order of its arrival. Paho puts it there in a thread of
 * its own, which waits while the queue is full; another thread takes it.
 */
final class Arrivals implements MqttCallback {

  private static final int WAITING_MESSAGES = 1000;

  private final Trace trace;
  private final BlockingQueue<Optional<ReceivedMessage>> events =
      new LinkedBlockingQueue<>(WAITING_MESSAGES);

  Arrivals(Trace trace) {
    this.trace = trace;
  }

  /** The next message; empty if none came by then, or the connection was lost. */
  Optional<ReceivedMessage> next(Duration patience) throws InterruptedException {
    Optional<ReceivedMessage> event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return event == null ? Optional.empty() : event;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
    ReceivedMessage received =
        new ReceivedMessage(
            message.getId(),
            topic,
            message.getPayload(),
            message.getQos(),
            message.isRetained(),
            message.isDuplicate());
    trace.say(
        "received PUBLISH %s, QoS %d%s%s, message %d",
        topic,
        received.qos(),
        received.retained() ? ", retained" : "",
        received.duplicate() ? ", again" : "",
        received.id());
    events.put(Optional.of(received));
  }

  @Override
  public void connectionLost(Throwable cause) {
    trace.say("the connection was lost");
    events.offer(Optional.empty()); // wakes who waits; a full queue needs no waking
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // Who publishes waits for it there.
  }
}
