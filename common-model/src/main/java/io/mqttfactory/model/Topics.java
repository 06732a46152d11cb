package io.mqttfactory.model;

import java.util.regex.Pattern;

/**
 * The topic names of the factory. Topics are built here and nowhere else, and only from valid
 * {@link ComponentName}s or constants, never from received text.
 */
public final class Topics {

  public static final String LINE = "factory/line1";
  public static final String ENERGY = "factory/energy";
  public static final String ENVIRONMENT = "factory/environment";

  /** Aggregates, one for each window and each of its revisions. */
  public static final String AGGREGATES = "cloud/factory/analytics";

  /** Retained list of what the analytics engine expects. */
  public static final String PREDICTIONS = "cloud/factory/predictions";

  /** Retained list of what the analytics engine has found out. */
  public static final String INSIGHTS = "cloud/factory/insights";

  /** The one topic that anybody may write: it proves that the broker is there. */
  public static final String TEST = "test";

  public static final String ANY_STATUS = "status/+";
  public static final String ANY_STATUS_INFO = "status/+/info";
  public static final String ANY_FAULTS = "simulation/faults/+";

  private static final Pattern TOPIC_PART = Pattern.compile("[a-z0-9_]{1,64}");
  private static final String CLOUD = "cloud/";
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

  /** As {@link #status}, on the broker that stands for the cloud. */
  public static String cloudStatus(String component) {
    return CLOUD + status(component);
  }

  /** As {@link #statusInfo}, on the broker that stands for the cloud. */
  public static String cloudStatusInfo(String component) {
    return CLOUD + statusInfo(component);
  }

  /** Retained list of all {@link Fault}s of one kind in the current week. */
  public static String faults(FaultKind kind) {
    return FAULTS + kind.wireName();
  }

  /**
   * Retained {@link AlarmSnapshot}.
   *
   * @throws IllegalArgumentException if area or alarm cannot stand in a topic
   */
  public static String alarm(String area, String alarm) {
    return "alarms/" + requirePart(area) + "/" + requirePart(alarm);
  }

  private static String requirePart(String part) {
    if (!TOPIC_PART.matcher(part).matches()) {
      throw new IllegalArgumentException(
          SafeText.quote(part) + " cannot stand in a topic, expected " + TOPIC_PART);
    }
    return part;
  }

  /** The kind's wire name in a topic under {@link #ANY_FAULTS}; empty for another topic. */
  public static String faultKindOf(String topic) {
    return topic.startsWith(FAULTS) ? topic.substring(FAULTS.length()) : "";
  }
}
