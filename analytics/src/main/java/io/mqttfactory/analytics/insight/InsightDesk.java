package io.mqttfactory.analytics.insight;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.watch.Matter;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes insights of anomalies and outlooks on wear: two that agree on a matter, or one for long
 * enough. Not thread-safe.
 */
public final class InsightDesk implements Stateful {

  private final InsightParameters parameters;
  private final Map<Matter, MatterCase> cases = new EnumMap<>(Matter.class);
  private final Map<Matter, Foresight> foresights = new EnumMap<>(Matter.class);
  private final List<Insight> changed = new ArrayList<>();

  public InsightDesk(InsightParameters parameters) {
    this.parameters = parameters;
    for (Matter matter : Matter.values()) {
      cases.put(matter, new MatterCase(matter, parameters));
      foresights.put(matter, new Foresight(parameters));
    }
  }

  /**
   * @param now end of the window with which things are as given
   * @param anomalies those that stand
   */
  public void take(Instant now, List<Anomaly> anomalies, List<WearOutlook> outlooks) {
    if (anomalies.isEmpty() && outlooks.isEmpty() && isQuiet()) {
      return;
    }
    for (Matter matter : Matter.values()) {
      List<WearOutlook> ofMatter =
          outlooks.stream()
              .filter(outlook -> Matter.ofPart(outlook.part()).equals(Optional.of(matter)))
              .toList();
      Support support =
          new Support(
              anomalies.stream().filter(a -> a.matter().equals(matter.wireName())).toList(),
              foresights.get(matter).lasting(now, ofMatter));
      cases.get(matter).take(now, support, isExplained(matter)).ifPresent(changed::add);
    }
  }

  private boolean isQuiet() {
    return cases.values().stream().allMatch(MatterCase::isClosed)
        && foresights.values().stream().noneMatch(Foresight::isOpen);
  }

  private boolean isExplained(Matter matter) {
    return matter.causes().stream().anyMatch(cause -> cases.get(cause).standing().isPresent());
  }

  /** Those that were raised, updated or resolved since this was asked last. */
  public List<Insight> changed() {
    List<Insight> news = List.copyOf(changed);
    changed.clear();
    return news;
  }

  /** The greatest impact first. */
  public List<Insight> standing() {
    return cases.values().stream()
        .map(MatterCase::standing)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(Insight::impactScore).reversed())
        .toList();
  }

  @Override
  public void save(StateWriter out) {
    cases.values().forEach(out::put);
    foresights.values().forEach(out::put);
    out.put(changed.size());
    changed.forEach(insight -> InsightState.save(out, insight));
  }

  @Override
  public void load(StateReader in) {
    cases.values().forEach(in::read);
    foresights.values().forEach(in::read);
    changed.clear();
    for (int left = in.readInt(); left > 0; left--) {
      changed.add(InsightState.load(in));
    }
  }
}
