package io.mqttfactory.labs.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.testing.UnusedPort;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MqttCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "listen | say sub or pub first",
        "sub | Give a topic filter with -t",
        "sub -t a/#/b | # is a whole level",
        "sub -t a -x | there is no option \"-x\"",
        "sub -t | option -t wants a value",
        "sub -t a -q 3 | -q is \"3\", expected a whole number from 0 to 2",
        "sub -t a -p http | -p is \"http\"",
        "sub -t a -W 0 | -W is \"0\"",
        "sub -t a -c | give one with -i",
        "sub -t a -F %x | -F knows",
        "sub -t a -P secret | give one with -u",
        "sub -t a --will-payload gone | give one with --will-topic",
        "sub -t a -R --retained-only | leave nothing to print",
        "pub -m x | Give one with -t",
        "pub -t a/+ -m x | wildcards are for subscribers",
        "pub -t a | publish what?",
        "pub -t a -m x -n | publish what?",
      })
  void saysInOneLineWhatIsWrongWithTheCommand(String line, String expected) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains(expected).hasLineCount(1);
  }

  @Test
  void saysInOneLineThatNoBrokerIsThere() {
    String port = String.valueOf(UnusedPort.next());

    assertThat(run("sub", "-t", "a", "-p", port)).isEqualTo(1);

    assertThat(errors.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("no broker answers at localhost:" + port);
  }

  @Test
  void namesThePasswordFileThatCannotBeRead() {
    assertThat(run("pub", "-t", "a", "-m", "x", "-u", "me", "--password-file", "no/such"))
        .isEqualTo(1);

    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("\"no/such\"").hasLineCount(1);
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usage:");
  }

  private int run(String... arguments) {
    return MqttCommand.run(
        List.of(arguments),
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8),
        false);
  }
}
