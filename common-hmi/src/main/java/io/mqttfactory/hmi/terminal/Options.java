package io.mqttfactory.hmi.terminal;

import io.mqttfactory.model.SafeText;
import java.net.URI;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the command was asked for.
 *
 * @param url of the HMI, without a slash at the end
 * @param by who acknowledges and shelves
 * @param once whether to print one picture and end
 * @param columns of that picture
 * @param rows of that picture
 */
record Options(
    String url, String by, boolean once, boolean help, int columns, int rows, Look look) {

  static final String USAGE =
      """
      usage: dashboard [--url URL] [--by NAME] [--ascii] [--once]

        --url URL   of the HMI (variable DASHBOARD_URL; http://localhost:8080)
        --by NAME   who acknowledges and shelves (variable USER; operator)
        --ascii     no characters but ASCII; else LC_ALL, LC_CTYPE or LANG decide
        --once      print one picture and end, as into a pipe
        -h, --help  this

      With the variable NO_COLOR there are no colours. In the dashboard, ? tells the keys.
      """;

  private static final String DEFAULT_URL = "http://localhost:8080";
  private static final int DEFAULT_COLUMNS = 80;
  private static final int DEFAULT_ROWS = 24;
  private static final int LARGEST = 500;

  static Options parse(String[] arguments, Map<String, String> environment) {
    String url = given(environment, "DASHBOARD_URL", DEFAULT_URL);
    String by = given(environment, "USER", "operator");
    boolean once = false;
    boolean help = false;
    boolean unicode = isUtf8(environment);
    for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--url" -> url = valueOf(argument, rest);
        case "--by" -> by = valueOf(argument, rest);
        case "--ascii" -> unicode = false;
        case "--once" -> once = true;
        case "-h", "--help" -> help = true;
        default -> throw new WrongArgumentException("unknown argument " + SafeText.quote(argument));
      }
    }
    boolean color = given(environment, "NO_COLOR", "").isEmpty();
    return new Options(
        checked(url),
        by,
        once,
        help,
        size(environment, "COLUMNS", DEFAULT_COLUMNS),
        size(environment, "LINES", DEFAULT_ROWS),
        new Look(unicode, color, ZoneId.systemDefault()));
  }

  private static String valueOf(String argument, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new WrongArgumentException(argument + " needs a value");
    }
    return rest.next();
  }

  private static String checked(String url) {
    try {
      URI address = URI.create(url);
      boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (isHttp && address.getHost() != null) {
        return url.replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw new WrongArgumentException(SafeText.quote(url) + " is no address such as " + DEFAULT_URL);
  }

  private static boolean isUtf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> given(environment, name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.toUpperCase(Locale.ROOT).matches(".*UTF-?8.*"))
        .orElse(false);
  }

  private static int size(Map<String, String> environment, String name, int otherwise) {
    String value = given(environment, name, "");
    boolean isNumber = value.matches("[1-9][0-9]{0,3}");
    return isNumber ? Math.min(Integer.parseInt(value), LARGEST) : otherwise;
  }

  private static String given(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : value;
  }
}
