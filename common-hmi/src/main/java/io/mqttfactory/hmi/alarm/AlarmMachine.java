package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One alarm: its definition, where it stands, and what readings, time and operators do to it. It
 * has no clock: times come with what happens. Not thread-safe.
 *
 * <p>When suppression ends, the condition has to hold for the on-delay as at any other time, so
 * that a line that starts is not too slow.
 */
final class AlarmMachine {

  private final AlarmDefinition definition;
  private final String area;
  private final AlarmText text;
  private final Delay delay = new Delay();

  private Standing standing = Standing.NEW;
  private Standing saved = Standing.NEW;
  private Instant changedAt;

  /** An alarm that was never raised, or is out of service. */
  AlarmMachine(AlarmDefinition definition, String area, Instant since) {
    this.definition = definition;
    this.area = area;
    this.text = new AlarmText(definition);
    this.changedAt = since;
    this.standing = standing.inService(!definition.outOfService());
  }

  /**
   * Goes on where the memory ends, as far as the definition still allows it.
   *
   * @return the transition if that means another state: from or to I, or H→A
   */
  Optional<Transition> restore(AlarmMemory memory, Instant at) {
    saved = memory.standing();
    changedAt = memory.changedAt();
    text.restore(memory);
    standing = saved.inService(!definition.outOfService());
    if (standing.suppressed() && definition.suppression().isEmpty()) {
      standing = standing.release();
    }
    return transition(saved.state(), at, "");
  }

  AlarmDefinition definition() {
    return definition;
  }

  AlarmState state() {
    return standing.state();
  }

  /** Judges a reading, which must be newer than the last one. */
  Optional<Transition> observe(Instant at, Map<String, Object> values) {
    if (standing.outOfService()) {
      return Optional.empty();
    }
    AlarmState before = state();
    definition.suppression().flatMap(rule -> rule.judge(values)).ifPresent(is -> suppress(is, at));
    definition
        .condition()
        .judge(at, values, standing.active())
        .ifPresent(finding -> follow(finding, at));
    return transition(before, at, "");
  }

  /** The source fell silent, or speaks again. */
  Optional<Transition> silence(String source, boolean silent, Instant at) {
    if (standing.outOfService() || !definition.source().equals(source)) {
      return Optional.empty();
    }
    AlarmState before = state();
    if (definition.condition() instanceof Condition.Silence) {
      follow(new Finding(silent, null), at);
    } else {
      // Nobody knows what is so meanwhile.
      delay.reset();
    }
    return transition(before, at, "");
  }

  /** Ends shelving that is over. */
  Optional<Transition> tick(Instant now) {
    boolean isOver = standing.shelving() != null && !now.isBefore(standing.shelving().until());
    return isOver ? unshelve(now, "") : Optional.empty();
  }

  /** Empty if there is nothing to acknowledge. */
  Optional<Transition> acknowledge(Instant at, String by) {
    AlarmState before = state();
    if (!before.needsAcknowledgement()) {
      return Optional.empty();
    }
    standing = standing.acknowledge(at, by);
    return transition(before, at, by);
  }

  /** Empty if it is suppressed or out of service. A shelved alarm gets the new time (G→G). */
  Optional<Transition> shelve(Instant at, String by, Instant until) {
    AlarmState before = state();
    if (before == AlarmState.SUPPRESSED || before == AlarmState.OUT_OF_SERVICE) {
      return Optional.empty();
    }
    standing = standing.shelve(until, by);
    return Optional.of(changed(before, at, by));
  }

  /** Empty if it is not shelved. */
  Optional<Transition> unshelve(Instant at, String by) {
    AlarmState before = state();
    if (before != AlarmState.SHELVED) {
      return Optional.empty();
    }
    standing = standing.unshelve(at);
    return transition(before, at, by);
  }

  private void suppress(boolean isSuppressed, Instant at) {
    if (isSuppressed == standing.suppressed()) {
      return;
    }
    text.keep(standing.active());
    delay.reset();
    standing = isSuppressed ? standing.suppress(at) : standing.release();
  }

  private void follow(Finding finding, Instant at) {
    text.take(finding);
    if (standing.suppressed()) {
      return;
    }
    if (finding.holds() == standing.active()) {
      delay.reset();
    } else if (delay.isOver(at, finding.holds() ? definition.onDelay() : definition.offDelay())) {
      delay.reset();
      text.keep(standing.active());
      standing = finding.holds() ? standing.raise(at) : standing.clear(at);
    }
  }

  private Optional<Transition> transition(AlarmState before, Instant at, String by) {
    return state() == before ? Optional.empty() : Optional.of(changed(before, at, by));
  }

  private Transition changed(AlarmState before, Instant at, String by) {
    changedAt = at;
    return new Transition(
        at,
        definition.id(),
        definition.priority(),
        before,
        state(),
        standing.occurrence().number(),
        message(),
        by);
  }

  /** Whether it stands elsewhere than when it was last kept. */
  boolean isUnsaved() {
    return !standing.equals(saved);
  }

  void saved() {
    saved = standing;
  }

  AlarmMemory memory() {
    return new AlarmMemory(definition.id(), state(), standing, changedAt, text.number(), message());
  }

  AlarmSnapshot snapshot() {
    Occurrence occurrence = standing.occurrence();
    Shelving shelving = standing.shelving();
    return new AlarmSnapshot(
        definition.id(),
        area,
        state(),
        definition.priority(),
        message(),
        text.number(),
        definition.unit(),
        definition.setpoint(),
        occurrence.number(),
        occurrence.raisedAt(),
        occurrence.acknowledgedAt(),
        occurrence.acknowledgedBy(),
        occurrence.returnedAt(),
        shelving == null ? null : shelving.until(),
        shelving == null ? null : shelving.by(),
        changedAt);
  }

  private String message() {
    return text.message(standing.active());
  }
}
