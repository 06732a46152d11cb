package io.mqttfactory.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.StartException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path folder;

  @Test
  void isEmptyBeforeItWasWritten() {
    assertThat(new AtomicFile(folder.resolve("faults.json")).read()).isEmpty();
  }

  @Test
  void holdsWhatWasWrittenLastAlsoForTheNextProcess() {
    Path path = folder.resolve("state/plc1/faults.json");
    AtomicFile file = new AtomicFile(path);

    file.write("a longer first content".getBytes());
    file.write("second".getBytes());

    assertThat(new AtomicFile(path).read())
        .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("second"));
    assertThat(folder.resolve("state/plc1")).isDirectoryContaining(path::equals);
    assertThat(folder.resolve("state/plc1").toFile().list()).hasSize(1);
  }

  @Test
  void holdsTheOldContentAfterACrashInTheMiddleOfWriting() throws Exception {
    Path path = folder.resolve("faults.json");
    AtomicFile file = new AtomicFile(path);
    file.write("old".getBytes());

    // What a crash leaves: the draft was begun and not moved yet.
    Files.writeString(folder.resolve("faults.json.new"), "ne");

    AtomicFile afterwards = new AtomicFile(path);
    assertThat(afterwards.read())
        .hasValueSatisfying(content -> assertThat(content).asString().isEqualTo("old"));
    afterwards.write("new".getBytes());
    assertThat(path).hasContent("new");
  }

  @Test
  void keepsTheOldContentIfTheNewOneCannotBeWritten() throws Exception {
    Path path = folder.resolve("faults.json");
    AtomicFile file = new AtomicFile(path);
    file.write("old".getBytes());
    Files.createDirectory(folder.resolve("faults.json.new"));

    assertThatThrownBy(() -> file.write("new".getBytes()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + path);
    assertThat(path).hasContent("old");
  }

  @Test
  void saysWhichVariableNamesAFolderThatCannotBeWritten() throws Exception {
    Path regular = Files.createFile(folder.resolve("regular"));

    assertThatThrownBy(() -> new AtomicFile(regular.resolve("below/faults.json")))
        .isInstanceOf(StartException.class)
        .hasMessageMatching(
            "the folder .*/regular/below cannot be written \\(\\w+\\); DATA_DIR must name one that can");
  }
}
