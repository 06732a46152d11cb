package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an alarm stands, after ISA-18.2 (IEC 62682). The letters are the standard's. */
public enum AlarmState implements WireNamed {
  /** A: the process is normal, and nobody has to do anything. */
  NORMAL,
  /** B: active, and no operator has said yet that he knows. */
  UNACKNOWLEDGED,
  /** C: active, and an operator knows. */
  ACKNOWLEDGED,
  /** D: over, before an operator said that he knows. */
  RETURNED_UNACKNOWLEDGED,
  /** G: put aside by an operator, for a time. */
  SHELVED,
  /** H: put aside by design, because it means nothing in the present condition of the plant. */
  SUPPRESSED,
  /** I: taken out of service, until somebody brings it back. */
  OUT_OF_SERVICE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** Whether an operator should see it among what is wrong now. */
  public boolean isAnnunciated() {
    return this == UNACKNOWLEDGED || this == ACKNOWLEDGED || this == RETURNED_UNACKNOWLEDGED;
  }

  /** Whether an operator has still to acknowledge it. */
  public boolean needsAcknowledgement() {
    return this == UNACKNOWLEDGED || this == RETURNED_UNACKNOWLEDGED;
  }
}
