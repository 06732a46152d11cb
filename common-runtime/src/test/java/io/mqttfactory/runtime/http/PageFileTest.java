package io.mqttfactory.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageFileTest {

  private static final String RESOURCE = "io/mqttfactory/runtime/http/example.css";

  @Test
  void isSentWithItsTypeAndAskedForAgainOnlyIfItHasChanged() throws Exception {
    PageFile file = PageFile.of(RESOURCE);

    Response first = file.answer(asking(null));
    String tag = first.headers().get("ETag");
    Response again = file.answer(asking(tag));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.contentType()).isEqualTo("text/css; charset=utf-8");
    assertThat(first.headers()).containsEntry("Cache-Control", "no-cache");
    assertThat(first.body().length()).isPositive();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.headers()).containsEntry("ETag", tag);
    assertThat(again.body().length()).isEqualTo(-1);
    assertThat(file.answer(asking("\"other\"")).status()).isEqualTo(200);
  }

  @Test
  void aFileThatIsNotThereIsMissedAtTheStart() {
    assertThatThrownBy(() -> PageFile.of("io/mqttfactory/runtime/http/none.css"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.css");
    assertThatThrownBy(() -> PageFile.of("logback.xml"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Request asking(String tag) {
    return new Request(
        "GET",
        "/example.css",
        Map.of(),
        name -> name.equals("If-None-Match") ? tag : null,
        new byte[0]);
  }
}
