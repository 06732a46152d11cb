package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;

/** What a topic and a topic filter may look like, and which topics a filter catches. */
public final class Filters {

  private Filters() {}

  /**
   * @throws UsageException if nobody can publish to it
   */
  static void checkTopic(String topic) {
    if (topic.isEmpty() || topic.contains("+") || topic.contains("#")) {
      throw new UsageException(
          SafeText.quote(topic) + " is no topic to publish to: wildcards are for subscribers");
    }
  }

  /**
   * MQTT 3.1.1, 4.7.1.
   *
   * @throws UsageException if it is not a filter
   */
  public static void checkFilter(String filter) {
    String[] levels = filter.split("/", -1);
    for (int i = 0; i < levels.length; i++) {
      String level = levels[i];
      boolean isLast = i == levels.length - 1;
      if (level.contains("#") && !(level.equals("#") && isLast)) {
        throw new UsageException(
            SafeText.quote(filter) + " is no filter: # is a whole level, and the last one");
      }
      if (level.contains("+") && !level.equals("+")) {
        throw new UsageException(SafeText.quote(filter) + " is no filter: + is a whole level");
      }
    }
    if (filter.isEmpty()) {
      throw new UsageException("an empty filter catches nothing");
    }
  }

  /** A first level with a $ is caught only by a filter that has it too (4.7.2). */
  public static boolean matches(String filter, String topic) {
    String[] wanted = filter.split("/", -1);
    String[] levels = topic.split("/", -1);
    if (topic.startsWith("$") && !wanted[0].equals(levels[0])) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("#")) {
        return true;
      }
      if (i == levels.length || !(wanted[i].equals("+") || wanted[i].equals(levels[i]))) {
        return false;
      }
    }
    return wanted.length == levels.length;
  }
}
