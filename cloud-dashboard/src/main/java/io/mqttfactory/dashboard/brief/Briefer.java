package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.advice.Advisor;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.kpi.Scorecard;
import io.mqttfactory.dashboard.store.Chronicle;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.dashboard.store.Newest;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.AlertType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts the briefing together. What comes from the database is read anew only after a change, at
 * most once a second. Thread-safe.
 */
public final class Briefer {

  /** What follows from the database alone. */
  private record Known(
      Optional<Newest> newest,
      Optional<Evidence> evidence,
      List<KpiValue> kpis,
      List<Episode> episodes,
      List<Episode> silences,
      List<Advice> advice) {}

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final Chronicle chronicle;
  private final EvidenceReader reader;
  private final Scorecard scorecard;
  private final Advisor advisor;
  private final BridgeWatch bridge;
  private final FindingsBoard findings;
  private final BooleanSupplier connected;
  private final Clock clock;
  private final Duration retention;
  private final AtomicLong changes = new AtomicLong();
  private Known known;
  private long knownChanges;
  private long knownAt;

  /**
   * @param connected whether there is a connection to the broker
   * @param retention how far back alerts are told
   */
  public Briefer(
      Chronicle chronicle,
      Scorecard scorecard,
      BridgeWatch bridge,
      FindingsBoard findings,
      BooleanSupplier connected,
      Clock clock,
      Duration retention) {
    this.chronicle = chronicle;
    this.reader = new EvidenceReader(chronicle);
    this.scorecard = scorecard;
    this.advisor = new Advisor(scorecard.prices());
    this.bridge = bridge;
    this.findings = findings;
    this.connected = connected;
    this.clock = clock;
    this.retention = retention;
  }

  /** The database has changed. */
  public void changed() {
    changes.incrementAndGet();
  }

  /** As of now. */
  public Briefing now() {
    Known current = known();
    SourceView view = bridge.view(connected.getAsBoolean());
    List<ActiveAlert> alerts = alerts(current, view);
    List<Episode> past = past(current);
    return new Briefing(
        clock.instant(),
        current.evidence(),
        view,
        view.silent(),
        Judge.judge(current.newest().isPresent(), view, alerts, current.kpis()),
        current.kpis(),
        alerts,
        past,
        view.silent() ? List.of(listenAgain(view)) : current.advice(),
        findings.findings());
  }

  private static List<Episode> past(Known current) {
    return Stream.concat(
            current.episodes().stream().filter(episode -> !isActive(episode, current)),
            current.silences().stream())
        .sorted(Comparator.comparing(Episode::began).reversed())
        .toList();
  }

  private synchronized Known known() {
    long seen = changes.get();
    boolean isDue = System.nanoTime() - knownAt >= SHORTEST_PAUSE.toNanos();
    if (known == null || (seen != knownChanges && isDue)) {
      known = read();
      knownChanges = seen;
      knownAt = System.nanoTime();
    }
    return known;
  }

  private Known read() {
    Optional<Newest> newest = chronicle.newest();
    Optional<Evidence> evidence = newest.map(found -> reader.read(found.aggregate()));
    return new Known(
        newest,
        evidence,
        scorecard.judge(evidence.orElse(Evidence.none(clock.instant()))),
        chronicle.episodes(clock.instant().minus(retention)),
        chronicle.silences(clock.instant().minus(retention)),
        evidence.map(advisor::advise).orElse(List.of()));
  }

  private List<ActiveAlert> alerts(Known current, SourceView view) {
    List<ActiveAlert> alerts = new ArrayList<>();
    current.episodes().stream()
        .filter(episode -> isActive(episode, current))
        .map(Briefer::active)
        .forEach(alerts::add);
    if (view.silent()) {
      alerts.add(silence(view));
    }
    alerts.sort(
        Comparator.comparing(ActiveAlert::severity)
            .thenComparing(ActiveAlert::since, Comparator.reverseOrder()));
    return alerts;
  }

  /** One that the newest window tells of. */
  private static boolean isActive(Episode episode, Known current) {
    return current
        .newest()
        .filter(newest -> !episode.ended().isBefore(newest.aggregate().windowEnd()))
        .isPresent();
  }

  private static ActiveAlert active(Episode episode) {
    return new ActiveAlert(
        episode.kind(), episode.type(), episode.severity(), episode.message(), episode.began());
  }

  /** What the old figures would recommend may be wrong by now. */
  private static Advice listenAgain(SourceView view) {
    return new Advice(
        1,
        "data",
        "The bridge is silent: " + view.note(),
        "Check the bridge, the cloud broker, and the network between them",
        "The figures become current again, and what was missed is sent again",
        1);
  }

  private ActiveAlert silence(SourceView view) {
    Instant since = bridge.lastHeard();
    return new ActiveAlert(
        Episode.BRIDGE_SILENT,
        AlertType.DATA.wireName(),
        AlarmPriority.HIGH,
        "The bridge is silent: " + view.note(),
        since);
  }
}
