package io.mqttfactory.dashboard.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.StartException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TargetsTest {

  @Test
  void theDefaultFileCanBeRead() {
    Targets targets = Targets.read(Path.of("../config/dashboard-targets.json"));

    assertThat(targets.of(Kpi.OEE)).isPresent();
    assertThat(targets.of(Kpi.ENERGY_TODAY)).isEmpty();
  }

  @Test
  void namesAllThatIsWrong() {
    assertThatThrownBy(() -> parse("{\"oee\":\"80\",\"comfort\":101,\"oe\":1,\"health\":-1}"))
        .isInstanceOf(PayloadException.class)
        .hasMessageContainingAll("oee held", "comfort held 101", "oe held", "health held -1");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> parse("[]")).isInstanceOf(PayloadException.class);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Targets.read(Path.of("nowhere.json")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("TARGETS_FILE nowhere.json");
  }

  private static Targets parse(String json) {
    return Targets.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
