package io.mqttfactory.labs.exercise;

import java.util.List;
import java.util.Optional;

/**
 * What a broker had confirmed is gone after kill -9; what was published later waits for its reader.
 */
final class BrokerKill implements Lab {

  @Override
  public String title() {
    return "QoS 0, 1 and 2 through a broker kill";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Optional<List<String>> waiting = plant.waiting(Plant.Broker.SPARE, "lab2");
    if (waiting.isEmpty()) {
      return Verdict.failed(
          "the spare broker has no session of the client lab2",
          "a killed broker forgets sessions: subscribe again with -c -i lab2 -E");
    }
    List<String> messages = waiting.get();
    if (messages.stream().anyMatch(message -> message.endsWith(" before"))) {
      return Verdict.failed(
          "what you published before the kill still waits", "./lab broker kill, then start");
    }
    if (!plant.spareWasKilled()) {
      return Verdict.failed("the spare broker was never killed", "./lab broker kill");
    }
    if (messages.stream().noneMatch("lab2/qos1 after"::equals)
        || messages.stream().noneMatch("lab2/qos2 after"::equals)) {
      return Verdict.failed(
          "for lab2 wait " + messages + ", expected lab2/qos1 and lab2/qos2 with \"after\"",
          "publish \"after\" with QoS 0, 1 and 2 while nobody is there");
    }
    if (messages.size() > 2) {
      return Verdict.failed(
          "for lab2 wait " + messages.size() + " messages, expected two",
          "publish to lab2/qos0 with -q 0: who is away gets none of these");
    }
    return Verdict.passed(
        "\"before\" is gone with the killed broker; of \"after\" QoS 1 and 2 wait, QoS 0 does not");
  }
}
