package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/topics.md lists every measurement as the code has it. */
class TopicsDocumentTest {

  @ParameterizedTest
  @MethodSource("types")
  void listsEveryMemberWithItsRange(ReadingType<?> type) throws IOException {
    String document = Files.readString(Path.of("..", "docs", "topics.md"));

    for (Tag<?> tag : type.tags()) {
      assertThat(document).contains(row(tag));
    }
  }

  private static Iterable<ReadingType<?>> types() {
    return ReadingType.ALL;
  }

  private static String row(Tag<?> tag) {
    return "| `" + tag.path() + "` | `" + tag.name() + "` | " + tag.expectation() + " |";
  }
}
