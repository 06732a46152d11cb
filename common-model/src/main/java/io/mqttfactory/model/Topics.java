package io.mqttfactory.model;

/**
 * The topic names of the factory. Topics are built here and nowhere else, and only from valid
 * {@link ComponentName}s or constants, never from received text.
 */
public final class Topics {

  public static final String LINE = "factory/line1";
  public static final String ENERGY = "factory/energy";
  public static final String ENVIRONMENT = "factory/environment";

  /** The one topic that anybody may write: it proves that the broker is there. */
  public static final String TEST = "test";

  public static final String ANY_STATUS = "status/+";
  public static final String ANY_STATUS_INFO = "status/+/info";
  public static final String ANY_FAULTS = "simulation/faults/+";

  private static final String FAULTS = "simulation/faults/";

  private Topics() {}

  /** Retained {@code online} or {@code offline}, and the last will. */
  public static String status(String component) {
    return "status/" + ComponentName.require(component);
  }

  /** Retained {@link StatusInfo}. */
  public static String statusInfo(String component) {
    return status(component) + "/info";
  }

  /** Retained list of all {@link Fault}s of one kind in the current week. */
  public static String faults(FaultKind kind) {
    return FAULTS + kind.wireName();
  }

  /** The kind's wire name in a topic under {@link #ANY_FAULTS}; empty for another topic. */
  public static String faultKindOf(String topic) {
    return topic.startsWith(FAULTS) ? topic.substring(FAULTS.length()) : "";
  }
}
