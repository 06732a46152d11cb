package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final Set<String> USERS = Set.of("PLC1", "PLC2", "Historian", "Bridge");

  @TempDir private Path folder;

  @Test
  void makesWhatIsMissingAndKeepsWhatIsThere() throws IOException {
    Files.writeString(folder.resolve("PLC1"), "word\n");
    Files.writeString(folder.resolve("PLC2"), "");

    Map<String, String> passwords = new Secrets(folder).of(USERS);

    assertThat(passwords).containsEntry("PLC1", "word");
    assertThat(passwords.get("PLC2")).matches("[0-9a-f]{48}");
    assertThat(passwords.values()).doesNotHaveDuplicates();
    assertThat(new Secrets(folder).of(USERS)).isEqualTo(passwords);
  }

  /** As two factories do that are started side by side in a fresh clone. */
  @RepeatedTest(20)
  void whoMakesThemAtTheSameTimeGetsTheSame() throws Exception {
    int factories = 4;
    CyclicBarrier begin = new CyclicBarrier(factories);
    Callable<Map<String, String>> start =
        () -> {
          begin.await();
          return new Secrets(folder).of(USERS);
        };
    ExecutorService side = Executors.newFixedThreadPool(factories);
    List<Map<String, String>> passwords = new ArrayList<>();
    try {
      for (Future<Map<String, String>> made :
          side.invokeAll(Collections.nCopies(factories, start))) {
        passwords.add(made.get());
      }
    } finally {
      side.shutdownNow();
    }

    assertThat(passwords).containsOnly(new Secrets(folder).of(USERS));
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(USERS);
    }
  }

  @Test
  void saysWhichOneCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> new Secrets(file).of(Set.of("PLC1")))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll("PLC1", file.toString(), "neither be read nor made");
  }
}
