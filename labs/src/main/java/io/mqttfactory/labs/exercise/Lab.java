package io.mqttfactory.labs.exercise;

import java.util.List;

/** One exercise. */
interface Lab {

  String title();

  /**
   * Says whether it is done.
   *
   * @param answers what the learner gave after the number; mostly nothing
   * @throws io.mqttfactory.labs.client.ClientException if what it must ask does not answer
   */
  Verdict check(Plant plant, List<String> answers) throws InterruptedException;
}
