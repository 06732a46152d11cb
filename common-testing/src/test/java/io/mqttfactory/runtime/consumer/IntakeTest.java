package io.mqttfactory.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.Arrival.Kind;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.Subscription;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private final Health health = new Health();
  private final ReconnectingLink link = new ReconnectingLink();
  private final List<Integer> acknowledged = new ArrayList<>();
  private final Intake intake =
      new Intake(
          new IntakeLimits(10, Duration.ofMillis(5), 3, 1_000, Duration.ofMillis(1)),
          SettableClock.ofWednesday(),
          health);

  @Test
  void takesTogetherWhatWaits() throws InterruptedException {
    receive(1, 1);
    receive(2, 1);

    assertThat(intake.next(Duration.ofSeconds(5))).hasSize(2);
    assertThat(intake.next(Duration.ofMillis(1))).isEmpty();
  }

  @Test
  void leavesWhatDoesNotFitAtTheBrokerAndFetchesItWhenThereIsRoom() throws InterruptedException {
    for (int i = 1; i <= 5; i++) {
      receive(i, 1);
    }
    intake.recover(link);

    assertThat(link.reconnects).isZero();
    assertThat(intake.leftAtBroker()).isEqualTo(2);
    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(intake.next(Duration.ofSeconds(5))).hasSize(3);
    intake.recover(link);
    intake.recover(link);
    assertThat(link.reconnects).isEqualTo(1);
    assertThat(health.level()).isEqualTo(Health.Level.UP);
    assertThat(acknowledged).isEmpty();
  }

  @Test
  void countsWhatIsLostBecauseItCannotBeDeliveredAgain() {
    for (int i = 1; i <= 5; i++) {
      receive(i, 0);
    }

    assertThat(intake.dropped()).isEqualTo(2);
    assertThat(intake.leftAtBroker()).isZero();
    assertThat(health.level()).isEqualTo(Health.Level.DEGRADED);
  }

  @Test
  void doesNotConnectAnewForWhatIsLost() throws InterruptedException {
    for (int i = 1; i <= 5; i++) {
      receive(i, 0);
    }
    assertThat(intake.next(Duration.ofSeconds(5))).hasSize(3);
    intake.recover(link);

    assertThat(link.reconnects).isZero();
    assertThat(health.level()).isEqualTo(Health.Level.UP);
  }

  @Test
  void isBoundedInBytesToo() {
    intake.receive(Kind.LIVE, ReadingType.ENERGY, message(1, 1, new byte[900]));
    intake.receive(Kind.LIVE, ReadingType.ENERGY, message(2, 1, new byte[900]));

    assertThat(intake.size()).isEqualTo(1);
    assertThat(intake.leftAtBroker()).isEqualTo(1);
  }

  @Test
  void whatIsSentAgainAnywayIsNoReasonToConnectAnew() throws InterruptedException {
    for (int i = 1; i <= 5; i++) {
      intake.receive(Kind.REPLAY, ReadingType.ENERGY, message(i, 0, new byte[] {1}));
    }
    assertThat(intake.next(Duration.ofSeconds(5))).hasSize(3);
    intake.recover(link);

    assertThat(intake.leftAtSender()).isEqualTo(2);
    assertThat(intake.dropped()).isZero();
    assertThat(link.reconnects).isZero();
    assertThat(health.level()).isEqualTo(Health.Level.UP);
  }

  @Test
  void takesNothingAfterTheEnd() {
    intake.stop();
    receive(1, 1);

    assertThat(intake.size()).isZero();
    assertThat(health.level()).isEqualTo(Health.Level.UP);
  }

  private void receive(int number, int qos) {
    intake.receive(Kind.LIVE, ReadingType.ENERGY, message(number, qos, new byte[] {1}));
  }

  private InboundMessage message(int number, int qos, byte[] payload) {
    return new InboundMessage(
        ReadingType.ENERGY.topic(), payload, qos, false, () -> acknowledged.add(number));
  }

  /** Counts reconnects; nothing else may be asked of it. */
  private static final class ReconnectingLink implements MqttLink {
    private int reconnects;

    @Override
    public void reconnect(String reason) {
      reconnects++;
    }

    @Override
    public void subscribe(Subscription subscription) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void listen(LinkListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void start() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> publish(OutgoingMessage message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isConnected() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException();
    }
  }
}
