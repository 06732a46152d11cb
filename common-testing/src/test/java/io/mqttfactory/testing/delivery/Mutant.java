package io.mqttfactory.testing.delivery;

/** A protocol with one rule broken; the model must notice. */
enum Mutant {
  NONE(Faults.Kind.CRASHES, "the protocol as it is", 0),
  // Those that the protocol's description lists.
  EPOCH_PER_FILE(Faults.Kind.RESTORES, "an epoch per outbox file, not per start", 4),
  GAP_COUNTS_AS_SEEN(Faults.Kind.EVERYTHING, "what lies in a gap is taken for received", 5),
  RETAINED_OFFER_COUNTS(Faults.Kind.RESTORES, "gap or close on a retained offer", 4),
  EMPTY_CURRENT_NOT_LISTED(Faults.Kind.RESTORES, "the current epoch is not listed when empty", 4),
  CLOSES_NEVER_LISTED(Faults.Kind.CRASHES, "an epoch that was never listed is closed", 2),
  UNKNOWN_EPOCH_ANSWERED(Faults.Kind.CRASHES, "an unknown epoch is answered by an offer", 6),
  NO_PERIODIC_OFFER(Faults.Kind.CRASHES, "no periodic offer", 6),
  QUOTA_TAKES_LAST_ROW(Faults.Kind.QUOTA, "quota takes the last row of an epoch", 3),
  HIGHEST_STATEMENT(Faults.Kind.RESTORES, "the highest statement holds, not the latest", 4),
  BROKER_ACKNOWLEDGED_FIRST(Faults.Kind.CRASHES, "acknowledged to the broker before commit", 2),
  // Further rules that something rests on.
  STATED_FIRST(Faults.Kind.CRASHES, "a position is stated before the commit", 7),
  RETAINED_STATEMENT_COUNTS(
      Faults.Kind.RESTORES, "a retained statement is taken for a live one", 4),
  INCOMPLETE_OFFER_CLOSES(Faults.Kind.CRASHES, "an incomplete offer closes what it omits", 2),
  ONE_CONSUMER_IS_ENOUGH(Faults.Kind.CRASHES, "a row is deleted when one consumer has it", 1),
  LIVE_TWICE(Faults.Kind.CRASHES, "what was live when the connection broke is repeated", 9),
  LIVE_FIRST(Faults.Kind.CRASHES, "a reading is published before its commit", 9),
  REPLAYS_UNASKED(Faults.Kind.CRASHES, "replays go out without a statement", 8),
  DATA_DECIDES(Faults.Kind.CRASHES, "data, which retention deletes, decide what is a duplicate", 2);

  private final Faults.Kind faults;
  private final String description;
  private final int invariant;

  Mutant(Faults.Kind faults, String description, int invariant) {
    this.faults = faults;
    this.description = description;
    this.invariant = invariant;
  }

  /** The faults under which it shows. */
  Faults.Kind faults() {
    return faults;
  }

  /** The invariant that it breaks. */
  int invariant() {
    return invariant;
  }

  @Override
  public String toString() {
    return description;
  }
}
