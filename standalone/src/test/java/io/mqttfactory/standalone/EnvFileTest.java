package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How start_demo.sh and inject_fault.sh read .env. */
class EnvFileTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A=1                       | A=1
          export A=1                | A=1
          ~  A = 1  ~               | A=1
          A=1 # why                 | A=1
          A=a#b                     | A=a#b
          A="x # y" # why           | A=x # y
          A='$x'                    | A=$x
          A=file:x.csv              | A=file:x.csv
          A=                        | A=
          # A=1                     | ~~
          A                         | ~~
          rm -rf /                  | ~~
          """)
  void aLineIsReadAsComposeReadsIt(String line, String read) throws Exception {
    assertThat(read(line)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A=${HOME} | .env: A has a $ or \\ that only Compose replaces; here it is taken as it stands A=${HOME}
          A="x      | .env: A has a quote that does not end, and is left out
          """)
  void whatIsNotUnderstoodIsSaid(String line, String said) throws Exception {
    assertThat(read(line)).isEqualTo(said);
  }

  private String read(String line) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(".env"), line + "\n");
    Process awk =
        new ProcessBuilder("awk", "-f", "../config/env.awk", file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(awk.waitFor()).isZero();
    return output.strip().replace("\n", " ");
  }
}
