package io.mqttfactory.labs.exercise;

import java.util.List;
import java.util.Map;

/** A fault that only the operator could have written is there; a forged one is not. */
final class Rights implements Lab {

  private static final String TOPIC = "simulation/faults/dust";

  @Override
  public String title() {
    return "rights (ACL)";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Map<String, String> there = plant.retained(Plant.Broker.FACTORY, "simulation/#");
    String faults = there.getOrDefault(TOPIC, "");
    if (faults.contains("\"lab6-stranger\"")) {
      return Verdict.failed(
          "a stranger could write " + TOPIC, "is config/local-broker.acl in use?");
    }
    if (!faults.contains("\"lab6\"")) {
      return Verdict.failed(
          "on " + TOPIC + " there is no fault with the id lab6",
          "only Operator may write it: -u Operator --password-file config/secrets/Operator");
    }
    return Verdict.passed("the fault lab6 is there, which nobody but Operator may write");
  }
}
