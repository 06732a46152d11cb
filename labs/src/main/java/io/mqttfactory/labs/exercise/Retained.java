package io.mqttfactory.labs.exercise;

import io.mqttfactory.model.SafeText;
import java.util.List;
import java.util.Map;

/** The newest level is retained; an alarm that was is not any more. */
final class Retained implements Lab {

  private static final String LEVEL = "lab3/tank/level";
  private static final String ALARM = "lab3/tank/alarm";

  @Override
  public String title() {
    return "retained messages";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Map<String, String> there = plant.retained(Plant.Broker.SPARE, "lab3/#");
    if (!there.containsKey(LEVEL)) {
      return Verdict.failed("nothing is retained on " + LEVEL, "publish to it with -r");
    }
    if (!there.get(LEVEL).equals("43")) {
      return Verdict.failed(
          LEVEL + " holds " + SafeText.quote(there.get(LEVEL)) + ", expected the newest, 43",
          "publish 43 with -r: it replaces what was there");
    }
    if (there.containsKey(ALARM)) {
      return Verdict.failed(
          "the alarm is still retained on " + ALARM, "an empty message with -r deletes it: -n -r");
    }
    return Verdict.passed("a new subscriber gets the level 43 at once, and no alarm");
  }
}
