package io.mqttfactory.labs.exercise;

import java.util.List;
import java.util.Optional;

/** Five numbers wait for a subscriber that is away. */
final class PersistentSession implements Lab {

  private static final List<String> EXPECTED =
      List.of("lab5/count 1", "lab5/count 2", "lab5/count 3", "lab5/count 4", "lab5/count 5");

  @Override
  public String title() {
    return "persistent sessions";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Optional<List<String>> waiting = plant.waiting(Plant.Broker.SPARE, "lab5");
    if (waiting.isEmpty()) {
      return Verdict.failed(
          "the spare broker has no session of the client lab5",
          "subscribe with -c -i lab5, and end the subscriber");
    }
    if (!waiting.get().equals(EXPECTED)) {
      return Verdict.failed(
          "for lab5 wait " + waiting.get().size() + " messages, expected 1 to 5 on lab5/count",
          "publish 1 to 5 with -q 1 while lab5 is away, and do not fetch them yet");
    }
    return Verdict.passed("1 to 5 wait for lab5, who is away; fetch them now");
  }
}
