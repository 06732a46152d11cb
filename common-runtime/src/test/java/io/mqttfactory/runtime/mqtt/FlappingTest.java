package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end soon, on a timeline of its own: a broker that dies, and a second client. */
class FlappingTest {

  /** One process and its attempts to connect; times are milliseconds since the test began. */
  private static final class Client {
    private final Backoff backoff;
    private final List<Long> connects = new ArrayList<>();
    private long attemptAt;
    private boolean isConnected;
    private boolean hasSuspected;

    Client(Random random) {
      this.backoff = new Backoff(random);
    }

    void attempt(boolean isBrokerUp) {
      if (isBrokerUp) {
        backoff.connected();
        connects.add(attemptAt);
        isConnected = true;
      } else {
        backoff.failed();
        attemptAt += backoff.next().toMillis();
      }
    }

    void lose(long now) {
      backoff.lost(Duration.ofMillis(now - connects.get(connects.size() - 1)));
      hasSuspected |= backoff.looksLikeTakeover();
      isConnected = false;
      attemptAt = now + backoff.next().toMillis();
    }
  }

  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  /** Without a long pause they would be 14,000 in an hour; there are 220 to 290. */
  private static final int FEW = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("a broker that dies five times in a row is no second client: it refuses in between")
  void comesBackSoonToABrokerThatDiesAgainAndAgain(long seed) {
    Random random = new Random(seed);
    Client client = new Client(random);
    long now = 0;
    for (int death = 0; death < 5; death++) {
      now = connect(client, now);
      long diesAt = now + 200 + random.nextInt(5_000);
      client.lose(diesAt);
      now = diesAt + 501 + random.nextInt(1_000);
    }
    long back = now;

    assertThat(client.hasSuspected).isFalse();
    assertThat(connect(client, back) - back).isLessThan(Duration.ofSeconds(30).toMillis());
  }

  /**
   * @return when it is connected to a broker that is up from then on
   */
  private static long connect(Client client, long upSince) {
    while (!client.isConnected) {
      client.attempt(client.attemptAt >= upSince);
    }
    return client.attemptAt;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("two processes with one client id throw each other out, but not all the time")
  void leavesTheSessionToTheOtherForAWhile(long seed) {
    Random random = new Random(seed);
    Client first = new Client(random);
    Client second = new Client(random);

    long now = 0;
    while (now < AN_HOUR) {
      Client comes =
          Stream.of(first, second)
              .filter(client -> !client.isConnected)
              .min(Comparator.comparing(client -> client.attemptAt))
              .orElseThrow();
      now = comes.attemptAt;
      comes.attempt(true);
      Client thrownOut = comes == first ? second : first;
      if (thrownOut.isConnected) {
        thrownOut.lose(now);
      }
    }

    assertThat(first.hasSuspected || second.hasSuspected).isTrue();
    assertThat(first.connects.size() + second.connects.size()).isLessThan(FEW);
  }
}
