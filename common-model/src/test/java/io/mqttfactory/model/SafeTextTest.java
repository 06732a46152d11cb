package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("plain text", "Größe 3 µm, 50 %", "Größe 3 µm, 50 %"),
        arguments("markup, which is harmless as text", "<b>&", "<b>&"),
        arguments("emoji", "ok 😀", "ok 😀"),
        arguments("a terminal escape", "\u001b[2J", "\uFFFD[2J"),
        arguments("an operating system command", "\u001b]0;x\u0007", "\uFFFD]0;x\uFFFD"),
        arguments("the one-byte form of an escape", "\u009b31m", "\uFFFD31m"),
        arguments("line breaks", "a\r\nb", "a\uFFFD\uFFFDb"),
        arguments("a tab and a delete", "a\tb\u007f", "a\uFFFDb\uFFFD"),
        arguments("NUL", "\0", "\uFFFD"),
        arguments("a right-to-left override", "a\u202eb", "a\uFFFDb"),
        arguments("bidirectional isolates", "\u2066a\u2069", "\uFFFDa\uFFFD"),
        arguments("a zero-width space", "a\u200bb", "a\uFFFDb"),
        arguments("a byte order mark", "\uFEFFa", "\uFFFDa"),
        arguments("line and paragraph separators", "\u2028\u2029", "\uFFFD\uFFFD"),
        arguments("a lone surrogate", "a\ud83d", "a\uFFFD"),
        arguments("private use", "\ue000", "\uFFFD"),
        arguments("nothing", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void replacesWhatCouldDoHarm(String what, String text, String safe) {
    assertThat(SafeText.of(text)).isEqualTo(safe);
    assertThat(SafeText.quote(text)).isEqualTo('"' + safe + '"');
  }

  @Test
  void saysNullBare() {
    assertThat(SafeText.of(null)).isEqualTo("null");
    assertThat(SafeText.quote(null)).isEqualTo("null");
  }

  @Test
  void cutsAfter80CharactersAndNeverThroughOne() {
    assertThat(SafeText.of("a".repeat(80))).isEqualTo("a".repeat(80));
    assertThat(SafeText.of("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
    assertThat(SafeText.of("😀".repeat(10_000))).isEqualTo("😀".repeat(80) + "…");
    assertThat(SafeText.of("abc", 2)).isEqualTo("ab…");
  }
}
