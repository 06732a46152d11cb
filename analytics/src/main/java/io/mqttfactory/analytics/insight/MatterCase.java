package io.mqttfactory.analytics.insight;

import io.mqttfactory.analytics.insight.Insight.Evidence;
import io.mqttfactory.analytics.insight.Insight.State;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.watch.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows one matter: from enough evidence to an insight, its updates, and its end. */
final class MatterCase implements Stateful {

  private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

  /** By which the impact must have changed to be told at once. */
  private static final double MUCH = 0.15;

  private final Matter matter;
  private final InsightParameters parameters;
  private Instant explainedUntil;
  private Instant lastSeen;
  private Insight insight;

  MatterCase(Matter matter, InsightParameters parameters) {
    this.matter = matter;
    this.parameters = parameters;
  }

  /** Whether nothing has been found that is not over yet. */
  boolean isClosed() {
    return insight == null;
  }

  Optional<Insight> standing() {
    return Optional.ofNullable(insight);
  }

  /**
   * @param explained whether an insight of another matter stands that brings this one with it; what
   *     has begun until that is resolved is its trace
   * @return the insight as it is now, if that is news
   */
  Optional<Insight> take(Instant now, Support support, boolean explained) {
    if (!support.isEmpty()) {
      lastSeen = now;
    }
    if (insight == null) {
      explainedUntil = explained ? now : explainedUntil;
      boolean raise = support.after(explainedUntil).isEnough(now, parameters);
      return raise ? Optional.of(raise(now, support)) : Optional.empty();
    }
    if (support.isEmpty()) {
      return isPast(lastSeen, now, parameters.quietSeconds())
          ? Optional.of(resolve(now))
          : Optional.empty();
    }
    return isWorthTelling(now, support) ? Optional.of(update(now, support)) : Optional.empty();
  }

  private Insight raise(Instant now, Support support) {
    Instant since = support.since(now);
    String id = matter.wireName() + "-" + since;
    insight = insight(id, since, now, State.NEW, now, support);
    return insight;
  }

  private boolean isWorthTelling(Instant now, Support support) {
    double change = Math.abs(impact(insight.since(), now, support) - insight.impactScore());
    boolean agedOut =
        insight.state() == State.NEW && isPast(insight.raisedAt(), now, parameters.newSeconds());
    return agedOut
        || change >= MUCH
        || isPast(insight.updatedAt(), now, parameters.updateSeconds())
            && !describe(insight.since(), support).equals(insight.description());
  }

  private Insight update(Instant now, Support support) {
    boolean isNew = !isPast(insight.raisedAt(), now, parameters.newSeconds());
    State state = isNew ? State.NEW : State.STANDING;
    insight = insight(insight.id(), insight.since(), insight.raisedAt(), state, now, support);
    return insight;
  }

  private Insight resolve(Instant now) {
    Insight resolved =
        new Insight(
            insight.id(),
            insight.matter(),
            insight.type(),
            insight.category(),
            insight.description(),
            insight.impactScore(),
            insight.recommendation(),
            insight.evidence(),
            State.RESOLVED,
            insight.since(),
            insight.raisedAt(),
            now,
            now);
    insight = null;
    return resolved;
  }

  private Insight insight(
      String id, Instant since, Instant raisedAt, State state, Instant now, Support support) {
    return new Insight(
        id,
        matter.wireName(),
        matter.type(),
        matter.category(),
        describe(since, support),
        impact(since, now, support),
        matter.recommendation(),
        new Evidence(since, now, support.measures(), support.detectors()),
        state,
        since,
        raisedAt,
        now,
        null);
  }

  /**
   * severity × confidence × exposure, 0..1: how grave the matter is at its worst, how sure it is,
   * and how long it lasts (half at once, in full after some hours). To two decimals.
   */
  private double impact(Instant since, Instant now, Support support) {
    double hours = Duration.between(since, now).toMillis() / MILLIS_PER_HOUR;
    double exposure = Math.min(1, 0.5 + 0.5 * hours / parameters.fullExposureHours());
    return Math.rint(100 * matter.severity() * support.confidence() * exposure) / 100;
  }

  private String describe(Instant since, Support support) {
    return matter.words() + " since " + since + ": " + support.words() + ".";
  }

  private static boolean isPast(Instant since, Instant now, double seconds) {
    return Duration.between(since, now).toMillis() >= seconds * 1_000;
  }

  @Override
  public void save(StateWriter out) {
    out.put(explainedUntil);
    out.put(lastSeen);
    InsightState.save(out, insight);
  }

  @Override
  public void load(StateReader in) {
    explainedUntil = in.readInstant();
    lastSeen = in.readInstant();
    insight = InsightState.load(in);
  }
}
