package io.mqttfactory.labs.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageFormatTest {

  private static final Instant NOW = Instant.parse("2024-01-15T10:30:00.123456Z");

  @Test
  void knowsEachLetter() {
    assertThat(print("%I %t q%q r%r %l%% %p", false, "ä"))
        .isEqualTo("2024-01-15T10:30:00.123Z a/b q1 r1 2% ä");
  }

  @Test
  void leavesAPipeTheTextAsItIs() {
    assertThat(print("%p", false, "a\u001b[31m")).isEqualTo("a\u001b[31m");
  }

  @Test
  void letsNoPayloadSteerATerminal() {
    assertThat(print("%p", true, "a\u001b[31m")).isEqualTo("a\uFFFD[31m");
  }

  private static String print(String format, boolean forTerminal, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return new MessageFormat(format, forTerminal)
        .print(new ReceivedMessage(7, "a/b", bytes, 1, true, false), NOW);
  }
}
