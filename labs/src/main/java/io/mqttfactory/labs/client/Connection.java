package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * One connection to a broker, from connecting to its end. What comes waits in a bounded queue until
 * it is taken and is acknowledged by who took it, so a client that ends after n messages leaves the
 * next ones with the broker. Used by one thread; {@link #close} may be called by any.
 */
public final class Connection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SUBSCRIPTION_REFUSED = 0x80;

  private final Login login;
  private final Trace trace;
  private final MqttAsyncClient client;
  private final Arrivals arrivals;
  private final AtomicBoolean closed = new AtomicBoolean();
  private boolean sessionPresent;

  private Connection(Login login, Trace trace) throws MqttException {
    this.login = login;
    this.trace = trace;
    this.arrivals = new Arrivals(trace);
    this.client =
        new MqttAsyncClient("tcp://" + login.address(), login.clientId(), new MemoryPersistence());
    client.setManualAcks(true);
    // Before connecting: a kept session delivers at once.
    client.setCallback(arrivals);
  }

  /**
   * @throws ClientException if nobody answers there, or the broker refuses
   */
  public static Connection open(Login login) {
    return open(login, Trace.OFF);
  }

  static Connection open(Login login, Trace trace) {
    Connection connection = null;
    try {
      connection = new Connection(login, trace);
      connection.connect();
      return connection;
    } catch (MqttException failure) {
      if (connection != null) {
        connection.close();
      }
      throw new ClientException(Failures.toConnect(login, failure), failure);
    } catch (IllegalArgumentException badAddress) {
      throw new UsageException(SafeText.quote(login.address()) + " is no address of a broker");
    }
  }

  private void connect() throws MqttException {
    trace.say(
        "CONNECT to %s as %s%s",
        login.address(), login.clientId(), login.cleanSession() ? "" : ", session kept");
    IMqttToken token = client.connect(options());
    token.waitForCompletion(PATIENCE.toMillis());
    sessionPresent = token.getSessionPresent();
    trace.say("CONNACK, session present: %s", sessionPresent ? "yes" : "no");
  }

  private MqttConnectOptions options() {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(login.cleanSession());
    options.setKeepAliveInterval(login.keepAlive());
    options.setConnectionTimeout((int) PATIENCE.toSeconds());
    login.user().ifPresent(options::setUserName);
    login.password().map(String::toCharArray).ifPresent(options::setPassword);
    login
        .will()
        .ifPresent(
            will ->
                options.setWill(
                    will.topic(),
                    will.payload().getBytes(StandardCharsets.UTF_8),
                    will.qos(),
                    will.retained()));
    return options;
  }

  /**
   * @throws ClientException if the broker refuses one of the filters
   */
  public void subscribe(List<String> filters, int qos) {
    for (String filter : filters) {
      trace.say("SUBSCRIBE %s, QoS %d", filter, qos);
      int granted;
      try {
        IMqttToken token = client.subscribe(filter, qos);
        token.waitForCompletion(PATIENCE.toMillis());
        granted = token.getGrantedQos()[0];
      } catch (MqttException failure) {
        throw new ClientException(
            Failures.inConnection(login, "subscribe to " + filter, failure), failure);
      }
      if (granted == SUBSCRIPTION_REFUSED) {
        throw new ClientException(
            "the broker refuses the subscription to " + SafeText.quote(filter));
      }
      trace.say("SUBACK %s, QoS %d granted", filter, granted);
    }
  }

  /** The next message; empty if none came by then, or the connection was lost. */
  public Optional<ReceivedMessage> next(Duration patience) throws InterruptedException {
    return arrivals.next(patience);
  }

  /** Whether the broker had kept a session for this client id. */
  public boolean hadSession() {
    return sessionPresent;
  }

  public boolean isConnected() {
    return client.isConnected();
  }

  /** Tells the broker that it need not send this one again. */
  public void acknowledge(ReceivedMessage message) {
    if (message.qos() == 0) {
      return;
    }
    try {
      client.messageArrivedComplete(message.id(), message.qos());
      trace.say("%s, message %d", message.qos() == 1 ? "PUBACK" : "PUBCOMP", message.id());
    } catch (MqttException lost) {
      trace.say("not acknowledged, the connection is gone: message %d", message.id());
    }
  }

  /**
   * Returns when the broker has confirmed it, with QoS 0 when it is on its way.
   *
   * @throws ClientException if it does not
   */
  public void publish(String topic, byte[] payload, int qos, boolean retained) {
    trace.say(
        "PUBLISH %s, QoS %d%s, %d bytes", topic, qos, retained ? ", retained" : "", payload.length);
    try {
      client.publish(topic, payload, qos, retained).waitForCompletion(PATIENCE.toMillis());
    } catch (MqttException failure) {
      throw new ClientException(
          Failures.inConnection(login, "publish to " + topic, failure), failure);
    }
    if (qos > 0) {
      trace.say("%s", qos == 1 ? "PUBACK" : "PUBCOMP");
    }
  }

  /** Says goodbye, so that the broker does not publish the will. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      if (client.isConnected()) {
        client.disconnect(0).waitForCompletion(1_000);
        trace.say("DISCONNECT");
      }
      client.close(true);
    } catch (MqttException gone) {
      trace.say("the connection was gone already");
    }
  }
}
