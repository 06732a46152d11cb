package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.system.harness.Cloud;
import io.mqttfactory.system.harness.CloudReader.Arrival;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import io.mqttfactory.system.harness.PlcProcess;
import io.mqttfactory.testing.FlakyProxy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens between bridge and cloud, which the local side does not notice. */
@NeedsMosquitto
class CloudFaultsIT {

  /** One window of the protocol: more than that in a PLC's outbox, and the bridge is behind. */
  private static final long FEW = 500;

  /** Six hours. */
  private static final int WINDOWS_OF_THE_OUTAGE = 2_160;

  /**
   * A quarter of what one PLC says in six hours, two readings in a window. A bridge that waits for
   * the cloud leaves all of it; how much less there is at 300 times the pace, 60 readings and
   * commits per second in each PLC, is the machine's matter.
   */
  private static final long A_QUARTER_OF_THE_OUTAGE = 2 * WINDOWS_OF_THE_OUTAGE / 4;

  private static final int MOST_PER_SECOND = 2_000;

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void goneForSixHoursOfThePlant() {
    factory.runIn(PlantTime.fasterBy(300));
    // Two of each in a window, so that it is the windows that are many.
    factory.plcs().forEach(plc -> plc.set("PUBLISH_INTERVAL", "5"));
    factory.start();
    Cloud cloud = factory.cloud();
    cloud.awaitWindows(20);

    cloud.broker().stop();
    long mostInOutboxes = cloud.awaitHeld(WINDOWS_OF_THE_OUTAGE);
    int heardBefore = cloud.reader().arrivals().size();
    long returned = System.nanoTime();
    cloud.broker().start();
    cloud.awaitWindows(WINDOWS_OF_THE_OUTAGE);

    Duration drain = Duration.ofNanos(System.nanoTime() - returned);
    List<Arrival> arrivals = cloud.reader().arrivals();
    List<Arrival> since = arrivals.subList(heardBefore, arrivals.size());
    assertThat(mostInOutboxes)
        .describedAs("readings held for the bridge")
        .isLessThan(A_QUARTER_OF_THE_OUTAGE);
    assertThat(drain).isLessThan(Duration.ofSeconds(60));
    checkBacklog(since);
    factory.quiesceWindows().isExact();
  }

  private static void checkBacklog(List<Arrival> since) {
    List<Arrival> replayed = since.stream().filter(a -> !a.isLive() && a.isNew()).toList();
    assertThat(replayed).hasSizeGreaterThanOrEqualTo(WINDOWS_OF_THE_OUTAGE / 2);
    assertThat(replayed.stream().map(Arrival::aggregate).map(Aggregate::sequence))
        .describedAs("replay in order")
        .isSorted();
    Arrival firstLive = since.stream().filter(Arrival::isLive).findFirst().orElseThrow();
    Arrival lastReplayed = replayed.get(replayed.size() - 1);
    assertThat(since.indexOf(firstLive))
        .describedAs("the newest does not wait for the backlog")
        .isLessThan(since.lastIndexOf(lastReplayed));
    for (int first = 0; first + MOST_PER_SECOND < replayed.size(); first++) {
      long span = replayed.get(first + MOST_PER_SECOND).nanoTime() - replayed.get(first).nanoTime();
      assertThat(Duration.ofNanos(span)).isGreaterThan(Duration.ofMillis(500));
    }
  }

  @Test
  void killedFiveTimesAtRandom() {
    Random random = new Random(6);
    factory.runIn(PlantTime.fasterBy(60));
    factory.start();

    for (int kill = 0; kill < 5; kill++) {
      factory.cloud().awaitWindows(1 + random.nextInt(5));
      factory.cloud().broker().kill();
      factory.awaitProduced(random.nextInt(100));
      factory.cloud().broker().start();
    }

    factory.quiesceWindows().isExact();
  }

  @Test
  void onAHalfOpenConnection() {
    FlakyProxy network = factory.cloud().networkOfBridge();
    factory.runIn(PlantTime.fasterBy(60));
    factory.start();
    factory.cloud().awaitWindows(10);

    network.blackHole();
    long most = factory.cloud().awaitHeld(120);
    network.pass();

    assertThat(most).describedAs("readings held for the bridge").isLessThan(FEW);
    factory.quiesceWindows().isExact();
  }

  @Test
  void flapping() {
    Random random = new Random(7);
    FlakyProxy network = factory.cloud().networkOfBridge();
    factory.runIn(PlantTime.fasterBy(60));
    factory.start();

    for (int cut = 0; cut < 20; cut++) {
      network.cut();
      factory.awaitProduced(random.nextInt(60));
      network.pass();
      factory.awaitProduced(random.nextInt(60));
    }

    factory.quiesceWindows().isExact();
    assertThat(factory.plcs())
        .extracting(PlcProcess::outbox)
        .allMatch(outbox -> outbox.size() == 0);
  }
}
