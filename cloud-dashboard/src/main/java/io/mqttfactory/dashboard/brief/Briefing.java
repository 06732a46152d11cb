package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Kpi;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.SourceView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is told at one moment.
 *
 * @param at that moment, in plant time
 * @param evidence what it rests on; empty before anything was received
 * @param stale whether the figures are of a past moment, since the bridge is silent
 * @param alerts those that stand, the most severe first
 * @param past those that are over, the newest first
 * @param advice the most important first
 */
public record Briefing(
    Instant at,
    Optional<Evidence> evidence,
    SourceView bridge,
    boolean stale,
    Verdict verdict,
    List<KpiValue> kpis,
    List<ActiveAlert> alerts,
    List<Episode> past,
    List<Advice> advice,
    List<Finding> findings) {

  /**
   * @param words one sentence
   * @param healthy whether nothing needs anybody at once
   */
  public record Verdict(String words, boolean healthy) {}

  public Briefing {
    kpis = List.copyOf(kpis);
    alerts = List.copyOf(alerts);
    past = List.copyOf(past);
    advice = List.copyOf(advice);
    findings = List.copyOf(findings);
  }

  public KpiValue of(Kpi kpi) {
    return kpis.stream().filter(value -> value.kpi() == kpi).findFirst().orElseThrow();
  }
}
