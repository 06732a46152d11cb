package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mqttfactory.model.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** After a bearing began to wear, analytics said so. */
final class Wear implements Lab {

  private static final String FAULTS = "simulation/faults/bearing_wear";

  @Override
  public String title() {
    return "predictive maintenance, from wear to its insight";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Optional<Instant> began =
        firstStart(plant.retained(Plant.Broker.FACTORY, FAULTS).getOrDefault(FAULTS, "[]"));
    if (began.isEmpty()) {
      return Verdict.failed("no bearing wears", "./inject_fault.sh bearing_wear 1 6h");
    }
    for (JsonNode insight : plant.json(Plant.Site.ANALYTICS, "/api/insights")) {
      if (insight.path("matter").asText().equals("bearing")
          && !instant(insight.path("raised_at")).isBefore(began.get())) {
        return Verdict.passed(
            "wear since "
                + began.get()
                + ", insight at "
                + instant(insight.path("raised_at"))
                + ": "
                + SafeText.of(insight.path("description").asText(), 200));
      }
    }
    return Verdict.failed(
        "the bearing wears since " + began.get() + ", and analytics has no insight on it yet",
        "vibration must stand out from what is normal first: see http://localhost:8084, and wait");
  }

  private static Optional<Instant> firstStart(String faults) {
    try {
      JsonNode all = new JsonMapper().readTree(faults);
      return StreamSupport.stream(all.spliterator(), false)
          .filter(fault -> fault.path("intensity").asDouble() > 0)
          .map(fault -> instant(fault.path("start")))
          .min(Instant::compareTo);
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant instant(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeException none) {
      return Instant.MIN;
    }
  }
}
