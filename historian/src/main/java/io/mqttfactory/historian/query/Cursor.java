package io.mqttfactory.historian.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a row in the order by timestamp, and by id within the same millisecond. */
public record Cursor(long timestamp, long id) {

  public static final Cursor START = new Cursor(Long.MIN_VALUE, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,18})");

  /**
   * @throws IllegalArgumentException if it is not what {@link #toString()} writes
   */
  static Cursor parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new Cursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
  }

  @Override
  public String toString() {
    return timestamp + "." + id;
  }
}
