package io.mqttfactory.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AclFilesTest {

  private static final Path ROOT = Path.of("..");

  private final Rights rights = Rights.read(ROOT.resolve(Rights.FILE));

  @Test
  void mosquittosFilesSayWhatTheDefinitionSays() throws IOException {
    assertThat(Files.readString(ROOT.resolve(AclFilesCommand.local())))
        .as("from the root: " + AclFilesCommand.COMMAND)
        .isEqualTo(AclFilesCommand.text("local", rights.local()));
    assertThat(Files.readString(ROOT.resolve(AclFilesCommand.cloud())))
        .as("from the root: " + AclFilesCommand.COMMAND)
        .isEqualTo(AclFilesCommand.text("cloud", rights.cloud()));
  }
}
