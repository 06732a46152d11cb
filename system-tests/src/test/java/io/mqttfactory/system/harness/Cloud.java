package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.testing.FlakyProxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The bridge, and what lies beyond it: the cloud's broker and who reads there. */
public final class Cloud {

  private static final String DASHBOARD = "CloudDashboard";
  private static final String ANALYTICS = "Analytics";

  private final Factory factory;
  private final Path folder;
  private final MosquittoProcess broker;
  private final BridgeProcess bridge;
  private Optional<CloudDashboardProcess> dashboard = Optional.empty();
  private Optional<AnalyticsProcess> analytics = Optional.empty();
  private CloudReader reader;

  Cloud(Factory factory, Path folder) {
    this.factory = factory;
    this.folder = folder;
    broker = factory.add(MosquittoProcess.cloud(folder.resolve("cloud-broker")));
    bridge = factory.add(new BridgeProcess(factory.broker().address(), broker.address(), folder));
  }

  public MosquittoProcess broker() {
    return broker;
  }

  public BridgeProcess bridge() {
    return bridge;
  }

  /** Who is sure to be there, in the place of a dashboard or beside it. */
  public CloudReader reader() {
    return reader;
  }

  /** The real dashboard. To be asked for before the start. */
  public CloudDashboardProcess dashboard() {
    if (dashboard.isEmpty()) {
      dashboard = Optional.of(factory.add(new CloudDashboardProcess(broker.address(), folder)));
    }
    return dashboard.get();
  }

  /** The real analytics engine, in a case without dashboard. To be asked for before the start. */
  public AnalyticsProcess analytics() {
    if (analytics.isEmpty()) {
      analytics = Optional.of(factory.add(new AnalyticsProcess(broker.address(), folder)));
    }
    return analytics.get();
  }

  /** A network of its own between bridge and cloud. To be asked for before the start. */
  public FlakyProxy networkOfBridge() {
    FlakyProxy network = factory.add(new FlakyProxy(broker.address()));
    bridge.connectToCloud(network.address());
    return network;
  }

  /** All processes that take part, but for the broker. */
  List<ComponentProcess> components() {
    List<ComponentProcess> all = new ArrayList<>(List.of(bridge));
    dashboard.ifPresent(all::add);
    analytics.ifPresent(all::add);
    return all;
  }

  /** Starts everything, and does not wait for it. */
  void launch() {
    broker.start();
    reader =
        factory.add(new CloudReader(dashboard.isEmpty() ? DASHBOARD : ANALYTICS, broker.address()));
    reader.start();
    boolean alone = dashboard.isEmpty() && analytics.isEmpty();
    bridge.set("REQUIRED_CONSUMERS", alone ? DASHBOARD : DASHBOARD + "," + ANALYTICS);
    bridge.expect(factory.plcs());
    components().forEach(ComponentProcess::launch);
  }

  /**
   * Waits until the bridge's outbox holds that many aggregates.
   *
   * @return how many readings a PLC's outbox held meanwhile, at most
   */
  public long awaitHeld(int aggregates) {
    AtomicLong most = new AtomicLong();
    Progress.await(
        "the bridge holds " + aggregates + " aggregates",
        () -> {
          factory.plcs().forEach(plc -> most.accumulateAndGet(plc.outbox().size(), Math::max));
          return bridge.database().size();
        },
        aggregates);
    return most.get();
  }

  /** Waits until the reader has that window, or a later one. */
  public void awaitWindowOf(Instant moment) {
    Progress.await(
        "a window of " + moment + " is read",
        () -> reader.newest().toEpochMilli(),
        moment.minus(bridge.period()).toEpochMilli() + 1);
  }

  /**
   * Waits until the dashboard has every window that the reader has now.
   *
   * @return these windows, with what the reader keeps of each
   */
  public Map<Instant, ReadingKey> awaitDashboard() {
    Map<Instant, ReadingKey> wanted = new TreeMap<>();
    reader.kept().forEach((start, kept) -> wanted.put(start, kept.key().orElseThrow()));
    awaitDashboard(wanted.keySet());
    return wanted;
  }

  /** Waits until the dashboard has something of each of these windows. */
  public void awaitDashboard(Set<Instant> windows) {
    Progress.await(
        "the dashboard has these windows",
        () -> windows.stream().filter(dashboard().kept()::containsKey).count(),
        windows.size());
  }

  /** Lets so many more windows come into being: the clock of a case. */
  public void awaitWindows(int more) {
    long enough = reader.windows() + more;
    Progress.await(more + " more windows are read", reader::windows, enough);
  }
}
