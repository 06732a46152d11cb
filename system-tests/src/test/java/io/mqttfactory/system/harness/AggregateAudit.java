package io.mqttfactory.system.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.aggregate.Aggregator;
import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.Draft;
import io.mqttfactory.aggregate.Memory;
import io.mqttfactory.aggregate.WindowReadings;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.system.harness.CloudReader.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes all windows anew of the historian's rows and holds them against what a reader of the cloud
 * keeps: how many readings, and every figure but the trends, which rest on the windows before.
 */
public final class AggregateAudit {

  /**
   * What is to be said of a window. Counts are differences: if the last line reading of the window
   * before came after this one was published, it was counted from its own first reading, and stays
   * so, since a revision changes no other window.
   */
  private record Expected(Draft whole, Draft alone) {

    private Set<String> figures() {
      return Stream.of(whole, alone)
          .map(draft -> draft.aggregate(Instant.EPOCH, "Bridge", 0))
          .map(AggregateAudit::figures)
          .collect(Collectors.toSet());
    }
  }

  private final StoredReadings stored;
  private final CloudReader reader;
  private final Aggregator aggregator;

  AggregateAudit(HistorianDatabase database, CloudReader reader, BridgeProcess bridge) {
    this.stored = new StoredReadings(database, bridge.period());
    this.reader = reader;
    this.aggregator = new Aggregator(AlertLimits.NONE, bridge.intervals());
  }

  /** Waits for as long as windows become right, and judges. No reading may be made any more. */
  WindowVerdict judge() {
    long began = System.nanoTime();
    Map<Instant, Expected> expected = expected();
    Optional<Duration> recovery = Optional.empty();
    List<String> complaints = new ArrayList<>(reader.complaints());
    try {
      Map<Instant, Expected> open = new TreeMap<>(expected);
      Progress.await("the windows are what was measured", () -> -leaveWrong(open), 0);
      recovery = Optional.of(Duration.ofNanos(System.nanoTime() - began));
    } catch (StandstillException never) {
      complaints.add(never.getMessage());
    }
    return verdict(expected, recovery, complaints);
  }

  /** Waits until the reader has every window before that moment as the historian has it by then. */
  void awaitRight(Instant moment) {
    Progress.await(
        "the windows before " + moment + " are what was measured",
        () -> {
          Map<Instant, Expected> past = expected();
          past.keySet().removeIf(start -> !start.isBefore(moment));
          return -leaveWrong(past);
        },
        0);
  }

  private WindowVerdict verdict(
      Map<Instant, Expected> expected, Optional<Duration> recovery, List<String> complaints) {
    SortedMap<Instant, Aggregate> kept = reader.kept();
    Set<Instant> missing = new TreeSet<>(expected.keySet());
    missing.removeAll(kept.keySet());
    Map<Instant, String> wrong = new TreeMap<>();
    kept.forEach(
        (start, aggregate) ->
            difference(expected.get(start), aggregate).ifPresent(what -> wrong.put(start, what)));
    List<Arrival> arrivals = reader.arrivals();
    return new WindowVerdict(
        expected.size(),
        kept.size(),
        missing,
        wrong,
        doubled(arrivals),
        arrivals.stream().filter(arrival -> !arrival.isLive()).count(),
        recovery,
        complaints);
  }

  private Map<Instant, Expected> expected() {
    Map<Instant, Expected> expected = new TreeMap<>();
    for (WindowReadings readings : stored.windows()) {
      expected.put(
          readings.window().start(),
          new Expected(
              aggregator.aggregate(readings, Memory.NONE),
              aggregator.aggregate(StoredReadings.alone(readings), Memory.NONE)));
    }
    return expected;
  }

  /** Takes those out that the reader has right, and counts the others. */
  private long leaveWrong(Map<Instant, Expected> expected) {
    SortedMap<Instant, Aggregate> kept = reader.kept();
    expected
        .entrySet()
        .removeIf(
            entry ->
                kept.containsKey(entry.getKey())
                    && difference(entry.getValue(), kept.get(entry.getKey())).isEmpty());
    return expected.size();
  }

  /** What an aggregate says otherwise than the rows; of a window without rows it says nothing. */
  private static Optional<String> difference(Expected rows, Aggregate kept) {
    if (rows == null) {
      return kept.dataPoints().total() == 0
          ? Optional.empty()
          : Optional.of("made of " + kept.dataPoints() + ", and there are no rows");
    }
    if (rows.whole().dataPoints().total() != kept.dataPoints().total()) {
      return Optional.of(
          "made of " + kept.dataPoints() + ", expected " + rows.whole().dataPoints());
    }
    String found = figures(kept);
    return rows.figures().contains(found)
        ? Optional.empty()
        : Optional.of("says " + found + ", expected one of " + rows.figures());
  }

  private static String figures(Aggregate aggregate) {
    ObjectNode all = Json.readObject(Json.write(aggregate));
    all.retain("energy_analytics", "environment_analytics", "production_analytics");
    all.findParents("trend").forEach(figure -> ((ObjectNode) figure).remove("trend"));
    return all.toString();
  }

  /** Rows of the bridge that say of the same window the same, under different keys. */
  private static List<String> doubled(List<Arrival> arrivals) {
    Set<String> seen = new HashSet<>();
    return arrivals.stream()
        .filter(Arrival::isNew)
        .map(Arrival::aggregate)
        .sorted(Comparator.comparing(Aggregate::windowStart))
        .map(
            aggregate ->
                "%s with %d data points"
                    .formatted(aggregate.windowStart(), aggregate.dataPoints().total()))
        .filter(window -> !seen.add(window))
        .toList();
  }
}
