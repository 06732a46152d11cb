package io.mqttfactory.labs.client;

import io.mqttfactory.model.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a message is printed: {@code %t} topic, {@code %p} payload, {@code %q} QoS, {@code %r}
 * retained, {@code %l} length in bytes, {@code %I} when it came, {@code %%} a percent sign.
 */
final class MessageFormat {

  private static final String LETTERS = "tpqrlI%";

  private final String format;
  private final boolean forTerminal;

  /**
   * @param forTerminal control characters cannot steer a terminal then; a pipe gets the text as it
   *     is
   * @throws UsageException if it has another letter
   */
  MessageFormat(String format, boolean forTerminal) {
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) == '%'
          && (++i == format.length() || LETTERS.indexOf(format.charAt(i)) < 0)) {
        throw new UsageException("-F knows %t %p %q %r %l %I %%, not " + SafeText.quote(format));
      }
    }
    this.format = format;
    this.forTerminal = forTerminal;
  }

  String print(ReceivedMessage message, Instant now) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char character = format.charAt(i);
      if (character == '%') {
        text.append(value(format.charAt(++i), message, now));
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private String value(char letter, ReceivedMessage message, Instant now) {
    return switch (letter) {
      case 't' -> safe(message.topic());
      case 'p' -> safe(new String(message.payload(), StandardCharsets.UTF_8));
      case 'q' -> String.valueOf(message.qos());
      case 'r' -> message.retained() ? "1" : "0";
      case 'l' -> String.valueOf(message.payload().length);
      case 'I' -> now.truncatedTo(ChronoUnit.MILLIS).toString();
      default -> "%";
    };
  }

  private String safe(String text) {
    return forTerminal ? SafeText.of(text, Integer.MAX_VALUE) : text;
  }
}
