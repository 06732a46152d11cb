package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.Objects;

/**
 * Where an alarm stands after ISA-18.2, in letters: A normal, B unacknowledged, C acknowledged, D
 * returned unacknowledged, G shelved, H suppressed by design, I out of service. Each method is one
 * thing that may happen, and gives the standing afterwards; whether it may happen is asked before.
 *
 * <p>Shelving only hides: the alarm goes on being raised and returning unseen. What is still wrong
 * at its end is announced again, unacknowledged (G→B), for an acknowledgement given long ago says
 * nothing about now. It is the same occurrence if the operator was told of it before and it never
 * ended; else it is a new one, since what is over never becomes active again.
 *
 * <p>Suppression ends an occurrence: nothing can be said about it any more, nor need be. An alarm
 * that is shelved and suppressed is shown as shelved, as that is what an operator did to it.
 *
 * @param active whether it is raised, seen or unseen
 * @param told whether the operator was told of the present stretch of being active
 * @param owed whether it returned, and the operator still owes it an acknowledgement
 * @param suppressed by design
 * @param outOfService by its definition
 * @param occurrence the present or last one
 * @param shelving null unless shelved
 */
record Standing(
    boolean active,
    boolean told,
    boolean owed,
    boolean suppressed,
    boolean outOfService,
    Occurrence occurrence,
    Shelving shelving) {

  Standing {
    Objects.requireNonNull(occurrence, "occurrence");
  }

  /** A: never raised. */
  static final Standing NEW =
      new Standing(false, false, false, false, false, Occurrence.NONE, null);

  AlarmState state() {
    if (outOfService) {
      return AlarmState.OUT_OF_SERVICE;
    }
    if (shelving != null) {
      return AlarmState.SHELVED;
    }
    if (suppressed) {
      return AlarmState.SUPPRESSED;
    }
    if (active) {
      return occurrence.acknowledgedAt() == null
          ? AlarmState.UNACKNOWLEDGED
          : AlarmState.ACKNOWLEDGED;
    }
    return owed ? AlarmState.RETURNED_UNACKNOWLEDGED : AlarmState.NORMAL;
  }

  /** The condition holds. A→B and D→B, each time a new occurrence; in G unseen. */
  Standing raise(Instant at) {
    return shelving == null
        ? with(true, true, false, occurrence.next(at))
        : with(true, false, false, occurrence);
  }

  /** The condition is over. B→D and C→A; in G unseen. */
  Standing clear(Instant at) {
    boolean owes = shelving == null && occurrence.acknowledgedAt() == null;
    return with(false, false, owes, ended(at));
  }

  /** B→C and D→A. */
  Standing acknowledge(Instant at, String by) {
    return with(active, told, false, occurrence.acknowledged(at, by));
  }

  /** A, B, C, D→G; in G it gets the new time. */
  Standing shelve(Instant until, String by) {
    return new Standing(
        active, told, false, suppressed, outOfService, occurrence, new Shelving(until, by));
  }

  /** G→A, B or H, as the condition is now. */
  Standing unshelve(Instant at) {
    Standing unshelved =
        new Standing(active, told, false, suppressed, outOfService, occurrence, null);
    if (!active) {
      return unshelved;
    }
    Occurrence announced = told ? occurrence.unacknowledged() : occurrence.next(at);
    return unshelved.with(true, true, false, announced);
  }

  /** A, B, C, D→H; in G unseen. */
  Standing suppress(Instant at) {
    return new Standing(false, false, false, true, outOfService, ended(at), shelving);
  }

  /** H→A. */
  Standing release() {
    return new Standing(false, false, false, false, outOfService, occurrence, shelving);
  }

  /** Any→I and I→A: whatever was, it begins anew. */
  Standing inService(boolean isInService) {
    return isInService == !outOfService
        ? this
        : new Standing(false, false, false, false, !isInService, occurrence, null);
  }

  private Occurrence ended(Instant at) {
    return told ? occurrence.returned(at) : occurrence;
  }

  private Standing with(boolean isActive, boolean isTold, boolean owes, Occurrence newOccurrence) {
    return new Standing(isActive, isTold, owes, suppressed, outOfService, newOccurrence, shelving);
  }
}
