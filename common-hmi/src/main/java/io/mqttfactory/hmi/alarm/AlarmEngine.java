package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All alarms of an area, without disk and clock: what happens goes in, transitions come out. Not
 * thread-safe.
 */
final class AlarmEngine {

  /** What needs an operator first. */
  private static final Comparator<AlarmSnapshot> URGENCY =
      Comparator.comparing((AlarmSnapshot alarm) -> !alarm.state().isAnnunciated())
          .thenComparing(AlarmSnapshot::priority)
          .thenComparing(AlarmSnapshot::raisedAt, Comparator.nullsLast(Comparator.reverseOrder()));

  private final Map<String, AlarmMachine> machines = new LinkedHashMap<>();
  private final Map<String, Instant> lastReadings = new HashMap<>();

  /**
   * @param since when alarms that are new here became normal
   */
  AlarmEngine(String area, List<AlarmDefinition> definitions, Instant since) {
    for (AlarmDefinition definition : definitions) {
      machines.put(definition.id(), new AlarmMachine(definition, area, since));
    }
  }

  /**
   * Goes on where the memories end. Those of alarms that are not defined any more are left out.
   *
   * @return what other definitions than those of then have changed
   */
  List<Transition> restore(Collection<AlarmMemory> memories, Instant at) {
    List<Transition> transitions = new ArrayList<>();
    for (AlarmMemory memory : memories) {
      find(memory.alarm())
          .flatMap(machine -> machine.restore(memory, at))
          .ifPresent(transitions::add);
    }
    return transitions;
  }

  List<Transition> observe(String source, Instant at, Map<String, Object> values) {
    Instant last = lastReadings.get(source);
    if (last != null && !at.isAfter(last)) {
      return List.of();
    }
    lastReadings.put(source, at);
    return ofEach(machine -> machine.observe(at, values));
  }

  List<Transition> silence(String source, boolean silent, Instant at) {
    return ofEach(machine -> machine.silence(source, silent, at));
  }

  List<Transition> tick(Instant now) {
    return ofEach(machine -> machine.tick(now));
  }

  Optional<AlarmMachine> find(String alarm) {
    return Optional.ofNullable(machines.get(alarm));
  }

  /** Those that stand elsewhere than when they were last kept. */
  List<AlarmMachine> unsaved() {
    return machines.values().stream().filter(AlarmMachine::isUnsaved).toList();
  }

  /** What needs an operator first, see {@link io.mqttfactory.hmi.view.HmiState#alarms()}. */
  List<AlarmView> alarms() {
    return machines.values().stream()
        .map(AlarmEngine::view)
        .sorted(Comparator.comparing(AlarmView::snapshot, URGENCY))
        .toList();
  }

  private static AlarmView view(AlarmMachine machine) {
    AlarmDefinition definition = machine.definition();
    return new AlarmView(
        machine.snapshot(),
        definition.tag(),
        definition.cause(),
        definition.consequence(),
        definition.action());
  }

  int annunciated(AlarmPriority priority) {
    return (int)
        machines.values().stream()
            .filter(machine -> machine.definition().priority() == priority)
            .filter(machine -> machine.state().isAnnunciated())
            .count();
  }

  int unacknowledged() {
    return (int)
        machines.values().stream()
            .filter(machine -> machine.state().needsAcknowledgement())
            .count();
  }

  int shelved() {
    return (int)
        machines.values().stream().filter(machine -> machine.state() == AlarmState.SHELVED).count();
  }

  /** Active ones that were raised before that. */
  List<String> activeSinceBefore(Instant limit) {
    return machines.values().stream()
        .map(AlarmMachine::snapshot)
        .filter(AlarmEngine::isActive)
        .filter(alarm -> alarm.raisedAt().isBefore(limit))
        .map(AlarmSnapshot::alarm)
        .toList();
  }

  private static boolean isActive(AlarmSnapshot alarm) {
    return alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.ACKNOWLEDGED;
  }

  /** The nearest setpoint of that tag on that side; null if there is none. */
  Double limit(String tag, boolean above) {
    Comparator<Double> nearest = above ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return machines.values().stream()
        .map(AlarmMachine::definition)
        .filter(definition -> !definition.outOfService())
        .map(AlarmDefinition::condition)
        .filter(Limit.class::isInstance)
        .map(Limit.class::cast)
        .filter(limit -> limit.isAbove() == above && limit.isAbout(tag))
        .map(Limit::setpoint)
        .min(nearest)
        .orElse(null);
  }

  private List<Transition> ofEach(Function<AlarmMachine, Optional<Transition>> event) {
    List<Transition> transitions = new ArrayList<>(0);
    for (AlarmMachine machine : machines.values()) {
      event.apply(machine).ifPresent(transitions::add);
    }
    return transitions;
  }
}
