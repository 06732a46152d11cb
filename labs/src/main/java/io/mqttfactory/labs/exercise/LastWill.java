package io.mqttfactory.labs.exercise;

import java.util.List;
import java.util.Optional;

/** A pump died and its will says so; a valve said goodbye and its will was thrown away. */
final class LastWill implements Lab {

  private static final String ROOM = "lab4";
  private static final String PUMP = "lab4/status/pump offline";
  private static final String VALVE = "lab4/status/valve offline";

  @Override
  public String title() {
    return "last will";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    Optional<List<String>> heard = plant.waiting(Plant.Broker.SPARE, ROOM);
    if (heard.isEmpty()) {
      return Verdict.failed(
          "the spare broker has no session of the client " + ROOM,
          "the control room subscribes before anybody dies: -c -i " + ROOM + " -E");
    }
    if (!heard.get().contains(PUMP)) {
      return Verdict.failed(
          "for " + ROOM + " wait " + heard.get() + ", expected " + PUMP,
          "kill the pump with kill -9: it cannot say goodbye then");
    }
    if (heard.get().contains(VALVE)) {
      return Verdict.failed(
          VALVE + " waits for " + ROOM + ", but it should have said goodbye",
          "begin anew (./lab broker stop), and end the valve with Ctrl-C or a plain kill");
    }
    return Verdict.passed("the broker published the pump's will, and not the valve's");
  }
}
