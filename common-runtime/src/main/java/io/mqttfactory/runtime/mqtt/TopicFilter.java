package io.mqttfactory.runtime.mqtt;

/** Matches topics against filters as MQTT 3.1.1 says in section 4.7. */
public final class TopicFilter {

  private TopicFilter() {}

  /**
   * {@code +} stands for one level, {@code #} for the rest; neither matches a leading {@code $}.
   */
  public static boolean matches(String filter, String topic) {
    if (isTopic(filter)) {
      return filter.equals(topic);
    }
    if (topic.startsWith("$") && !filter.startsWith("$")) {
      return false;
    }
    String[] wanted = filter.split("/", -1);
    String[] levels = topic.split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("#")) {
        return true;
      }
      if (i >= levels.length || !(wanted[i].equals("+") || wanted[i].equals(levels[i]))) {
        return false;
      }
    }
    return wanted.length == levels.length;
  }

  private static boolean isTopic(String filter) {
    return filter.indexOf('+') < 0 && filter.indexOf('#') < 0;
  }
}
