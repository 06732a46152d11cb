package io.mqttfactory.model;

import java.util.regex.Pattern;

/**
 * The name of a component or another source, as it stands on topics and as MQTT user name: 1 to 32
 * letters, digits and hyphens. Nothing else may become part of a topic or a client id, since {@code
 * /}, {@code +} and {@code #} would change what the topic means.
 */
public final class ComponentName {

  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{1,32}");

  private ComponentName() {}

  public static boolean isValid(String name) {
    return name != null && VALID.matcher(name).matches();
  }

  /**
   * @return the name itself
   * @throws IllegalArgumentException if it is not a valid name
   */
  public static String require(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException(
          "name held "
              + SafeText.quote(name)
              + ", expected 1 to 32 letters, digits and hyphens (it becomes part of topics)");
    }
    return name;
  }
}
