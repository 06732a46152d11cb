package io.mqttfactory.standalone.rights;

/** Topic filters held against each other, as MQTT 3.1.1 defines them in section 4.7. */
final class Filters {

  private Filters() {}

  /** Whether the wide filter matches each topic that the narrow one matches. */
  static boolean covers(String wide, String narrow) {
    if (isHidden(wide, narrow)) {
      return false;
    }
    String[] wanted = levels(wide);
    String[] given = levels(narrow);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("#")) {
        return true;
      }
      if (i >= given.length || !coversLevel(wanted[i], given[i])) {
        return false;
      }
    }
    return wanted.length == given.length;
  }

  /** Whether there is a topic that both filters match. */
  static boolean overlap(String one, String other) {
    if (isHidden(one, other) || isHidden(other, one)) {
      return false;
    }
    String[] left = levels(one);
    String[] right = levels(other);
    for (int i = 0; i < left.length && i < right.length; i++) {
      if (left[i].equals("#") || right[i].equals("#")) {
        return true;
      }
      if (!coversLevel(left[i], right[i]) && !coversLevel(right[i], left[i])) {
        return false;
      }
    }
    // "a/#" matches "a" too.
    return left.length == right.length || endsOneBeyond(left, right) || endsOneBeyond(right, left);
  }

  /** A leading wildcard does not match what begins with {@code $}. */
  private static boolean isHidden(String filter, String other) {
    return other.startsWith("$") && (filter.startsWith("#") || filter.startsWith("+"));
  }

  private static boolean coversLevel(String wide, String narrow) {
    return wide.equals(narrow) || (wide.equals("+") && !narrow.equals("#"));
  }

  private static boolean endsOneBeyond(String[] longer, String[] shorter) {
    return longer.length == shorter.length + 1 && longer[shorter.length].equals("#");
  }

  private static String[] levels(String filter) {
    return filter.split("/", -1);
  }
}
