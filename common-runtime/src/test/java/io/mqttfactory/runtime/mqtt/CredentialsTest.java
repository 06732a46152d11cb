package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir private Path folder;

  @Test
  void areThoseOfTheComponentWithoutAPasswordByDefault() {
    Credentials credentials = from(Map.of(), "NobodysName");

    assertThat(credentials).isEqualTo(new Credentials("NobodysName", Optional.empty()));
    assertThat(credentials).hasToString("NobodysName (anonymous)");
    assertThat(credentials.clientId()).isEqualTo("NobodysName");
  }

  @Test
  void takeThePasswordFromAVariableOrAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("PLC1"), "from the file\n");

    assertThat(from(Map.of("MQTT_PASSWORD", "hunter2", "MQTT_USERNAME", "PLC9"), "PLC1"))
        .isEqualTo(new Credentials("PLC9", Optional.of("hunter2")));
    assertThat(from(Map.of("MQTT_PASSWORD_FILE", file.toString()), "PLC1").password())
        .contains("from the file");
  }

  @Test
  void tellAPasswordFileThatDoesNotFitWithAllOtherProblems() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty"), " \n");
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xFF, (byte) 0xFE});

    for (Map.Entry<Path, String> file :
        Map.of(
                empty,
                "it is empty",
                bytes,
                "MalformedInputException",
                folder,
                "IOException",
                folder.resolve("absent"),
                "NoSuchFileException",
                empty.resolve("below"),
                "FileSystemException")
            .entrySet()) {
      Settings settings =
          new Settings(
              Map.of("MQTT_PASSWORD_FILE", file.getKey().toString(), "MQTT_USERNAME", "a/b"));

      assertThat(Credentials.from(settings, "PLC1").password()).isEmpty();

      assertThatThrownBy(settings::verify)
          .hasMessageStartingWith("2 settings are wrong: MQTT_USERNAME held \"a/b\", expected 1 to")
          .hasMessageContaining("; MQTT_PASSWORD_FILE held \"/")
          .hasMessageEndingWith("expected a file with a password (" + file.getValue() + ")");
    }
  }

  @Test
  void haveAClientIdThatStaysTheSameAndDependsOnNameAndPassword() {
    String id = new Credentials("PLC1", Optional.of("secret")).clientId();

    assertThat(id).matches("PLC1-[0-9a-f]{16}").doesNotContain("secret");
    assertThat(new Credentials("PLC1", Optional.of("secret")).clientId()).isEqualTo(id);
    assertThat(new Credentials("PLC1", Optional.of("other")).clientId()).isNotEqualTo(id);
    assertThat(new Credentials("PLC2", Optional.of("secret")).clientId().substring(5))
        .isNotEqualTo(id.substring(5));
  }

  @Test
  void neverShowThePassword() {
    Credentials credentials = new Credentials("PLC1", Optional.of("hunter2"));

    assertThat(credentials).hasToString("PLC1");
    assertThat(LinkOptions.clean(new BrokerAddress("localhost", 1883), credentials).toString())
        .doesNotContain("hunter2");
  }

  private static Credentials from(Map<String, String> variables, String component) {
    Settings settings = new Settings(variables);
    Credentials credentials = Credentials.from(settings, component);
    settings.verify();
    return credentials;
  }
}
