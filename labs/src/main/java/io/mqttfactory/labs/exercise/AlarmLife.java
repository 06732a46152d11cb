package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.SafeText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One occurrence of an alarm was raised, acknowledged by somebody, and returned. */
final class AlarmLife implements Lab {

  private static final String ALARM = "grid_abnormal";

  @Override
  public String title() {
    return "an alarm from raise to return";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) {
    Map<Long, Life> lives = new TreeMap<>();
    for (JsonNode entry : plant.json(Plant.Site.HMI2, "/api/journal?limit=500")) {
      if (entry.path("alarm").asText().equals(ALARM)) {
        lives.computeIfAbsent(entry.path("occurrence").asLong(), any -> new Life()).add(entry);
      }
    }
    if (lives.isEmpty()) {
      return Verdict.failed(
          "HMI2's journal knows no alarm " + ALARM, "./inject_fault.sh voltage_sag 0.8 10m");
    }
    return lives.values().stream()
        .filter(Life::isWhole)
        .findFirst()
        .map(life -> Verdict.passed("raised, acknowledged by " + life.by() + ", returned"))
        .orElseGet(() -> lives.get(lastOf(lives)).whatIsMissing());
  }

  private static Long lastOf(Map<Long, Life> lives) {
    return lives.keySet().stream().reduce((first, second) -> second).orElseThrow();
  }

  /** What the journal says of one occurrence. */
  private static final class Life {

    private String by = "";
    private boolean acknowledged;
    private boolean returned;

    void add(JsonNode entry) {
      switch (entry.path("to").asText()) {
        case "acknowledged" -> {
          acknowledged = true;
          by = entry.path("by").asText();
        }
        case "normal" -> returned = true;
        default -> {
          // Raised, or gone before anybody acknowledged it.
        }
      }
    }

    boolean isWhole() {
      return acknowledged && returned;
    }

    String by() {
      return SafeText.of(by);
    }

    Verdict whatIsMissing() {
      if (!acknowledged) {
        return Verdict.failed(
            "the alarm was raised, and nobody acknowledged it while it stood",
            "inject the sag again if it is over; then Acknowledge at http://localhost:8082");
      }
      return Verdict.failed(
          "it was raised and acknowledged by " + by() + ", and has not returned",
          "./inject_fault.sh --end voltage_sag, then wait a minute (its off-delay)");
    }
  }
}
