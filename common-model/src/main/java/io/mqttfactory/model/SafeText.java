package io.mqttfactory.model;

/**
 * Makes text from payloads harmless before it reaches a log, a terminal or an error message:
 * control and format characters (escape sequences, line breaks, bidirectional overrides) are
 * replaced and the length is capped.
 */
public final class SafeText {

  private static final int MAX_LENGTH = 80;

  private SafeText() {}

  /** At most 80 characters, each of them printable; {@code null} becomes {@code "null"}. */
  public static String of(String text) {
    return of(text, MAX_LENGTH);
  }

  /** At most {@code maxLength} characters and an ellipsis, each of them printable. */
  public static String of(String text, int maxLength) {
    if (text == null) {
      return "null";
    }
    StringBuilder safe = new StringBuilder(Math.min(text.length(), maxLength));
    text.codePoints()
        .limit(maxLength)
        .map(character -> isHarmful(character) ? '\uFFFD' : character)
        .forEach(safe::appendCodePoint);
    if (text.codePointCount(0, text.length()) > maxLength) {
      safe.append('…');
    }
    return safe.toString();
  }

  /** The safe text in double quotes; {@code null} stays bare. */
  public static String quote(String text) {
    return text == null ? "null" : '"' + of(text) + '"';
  }

  private static boolean isHarmful(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
