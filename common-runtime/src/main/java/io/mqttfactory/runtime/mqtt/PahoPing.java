package io.mqttfactory.runtime.mqtt;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttPingSender;
import org.eclipse.paho.client.mqttv3.internal.ClientComms;

/** Sends Paho's pings, and tells when one was answered, which Paho keeps to itself. */
final class PahoPing implements MqttPingSender {

  private final Runnable onAnswer;
  private final ScheduledThreadPoolExecutor timer;
  private ClientComms comms;

  PahoPing(String name, Runnable onAnswer) {
    this.onAnswer = onAnswer;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, name + "-ping");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void init(ClientComms clientComms) {
    comms = clientComms;
  }

  @Override
  public void start() {
    schedule(comms.getKeepAlive());
  }

  @Override
  public void schedule(long delayMillis) {
    if (!timer.isShutdown()) {
      timer.schedule(this::ping, delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void stop() {
    timer.shutdownNow();
  }

  private void ping() {
    comms.checkForActivity(
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken answer) {
            onAnswer.run();
          }

          @Override
          public void onFailure(IMqttToken answer, Throwable failure) {
            // Paho reports the loss of the connection by itself.
          }
        });
  }
}
