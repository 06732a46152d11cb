package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The states of a PackML unit (ISA-TR88.00.02), with the numbers of PackTags v3. The name is what
 * travels, since other specifications number the same states differently.
 */
public enum PackMlState implements WireNamed {
  UNDEFINED(0, "Undefined"),
  CLEARING(1, "Clearing"),
  STOPPED(2, "Stopped"),
  STARTING(3, "Starting"),
  IDLE(4, "Idle"),
  /** Waits for an external cause: starved or blocked. */
  SUSPENDED(5, "Suspended"),
  /** Produces. */
  EXECUTE(6, "Execute"),
  STOPPING(7, "Stopping"),
  ABORTING(8, "Aborting"),
  /** Tripped; leaves only by Clear. */
  ABORTED(9, "Aborted"),
  HOLDING(10, "Holding"),
  /** Waits for an internal cause, for example a jam. */
  HELD(11, "Held"),
  UNHOLDING(12, "Unholding"),
  SUSPENDING(13, "Suspending"),
  UNSUSPENDING(14, "Unsuspending"),
  RESETTING(15, "Resetting"),
  COMPLETING(16, "Completing"),
  COMPLETE(17, "Complete");

  private final int number;
  private final String wireName;

  PackMlState(int number, String wireName) {
    this.number = number;
    this.wireName = wireName;
  }

  /** The number in PackTags v3. */
  public int number() {
    return number;
  }

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
