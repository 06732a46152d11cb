package io.mqttfactory.labs.exercise;

import static io.mqttfactory.labs.exercise.Plant.Broker.FACTORY;
import static io.mqttfactory.labs.exercise.Plant.Broker.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerLabsTest {

  private final FakePlant plant = new FakePlant();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "status/+ | true | exactly",
        "status/# | false | catches status/PLC1/info, too",
        "+/+ | false | catches factory/line1, too",
        "status/PLC1 | false | misses status/PLC2",
        "status/+/# | false | catches status/PLC1/info, too",
        "a/#/b | false | is no filter",
      })
  void judgesAFilterByWhatItCatches(String filter, boolean passed, String reason) throws Exception {
    plant.retain(FACTORY, "status/PLC1", "online").retain(FACTORY, "status/PLC2", "online");
    plant.retain(FACTORY, "status/PLC1/info", "{}");

    Verdict verdict = new Wildcards().check(plant, List.of(filter));

    assertThat(verdict.passed()).isEqualTo(passed);
    assertThat(verdict.reason()).contains(reason);
  }

  @Test
  void asksForAFilter() throws Exception {
    assertFails(new Wildcards(), "no filter");
  }

  @Test
  void seesThatTheKillTookWhatWaited() throws Exception {
    assertFails(new BrokerKill(), "no session");
    plant.session("lab2", "lab2/qos1 before");
    assertFails(new BrokerKill(), "before the kill still waits");
    plant.session("lab2", "lab2/qos1 after", "lab2/qos2 after");
    assertFails(new BrokerKill(), "never killed");
    plant.kill();
    assertPasses(new BrokerKill());
    plant.session("lab2", "lab2/qos1 after");
    assertFails(new BrokerKill(), "expected lab2/qos1 and lab2/qos2");
    plant.session("lab2", "lab2/qos0 after", "lab2/qos1 after", "lab2/qos2 after");
    assertFails(new BrokerKill(), "expected two");
  }

  @Test
  void wantsTheNewestLevelAndNoAlarm() throws Exception {
    assertFails(new Retained(), "nothing is retained");
    plant.retain(SPARE, "lab3/tank/level", "42");
    assertFails(new Retained(), "expected the newest");
    plant.retain(SPARE, "lab3/tank/level", "43");
    assertPasses(new Retained());
    plant.retain(SPARE, "lab3/tank/alarm", "high");
    assertFails(new Retained(), "still retained");
  }

  @Test
  void tellsADeathFromAGoodbye() throws Exception {
    assertFails(new LastWill(), "no session");
    plant.session("lab4", "lab4/status/pump online", "lab4/status/valve online");
    assertFails(new LastWill(), "expected lab4/status/pump offline");
    plant.session("lab4", "lab4/status/pump offline");
    assertPasses(new LastWill());
    plant.session("lab4", "lab4/status/pump offline", "lab4/status/valve offline");
    assertFails(new LastWill(), "should have said goodbye");
  }

  @Test
  void countsWhatWaitsInASession() throws Exception {
    assertFails(new PersistentSession(), "no session");
    plant.session("lab5", "lab5/count 1");
    assertFails(new PersistentSession(), "1 messages");
    plant.session(
        "lab5", "lab5/count 1", "lab5/count 2", "lab5/count 3", "lab5/count 4", "lab5/count 5");
    assertPasses(new PersistentSession());
  }

  @Test
  void findsTheOperatorsFaultAndNoForgedOne() throws Exception {
    assertFails(new Rights(), "no fault with the id lab6");
    plant.retain(FACTORY, "simulation/faults/dust", "[{\"id\":\"lab6\"}]");
    assertPasses(new Rights());
    plant.retain(FACTORY, "simulation/faults/dust", "[{\"id\":\"lab6-stranger\"}]");
    assertFails(new Rights(), "a stranger could write");
  }

  @Test
  void wantsALoadThatIsCarriedAndOneThatIsNot() throws Exception {
    assertFails(new AtScale(), "nothing was measured");
    plant.retain(SPARE, "lab10/result/a", result(10, 1000, 20));
    assertFails(new AtScale(), "never kept up");
    plant.retain(SPARE, "lab10/result/b", result(50, 1000, 20));
    assertFails(new AtScale(), "kept up with all");
    plant.retain(SPARE, "lab10/result/c", result(50, 1000, 5000));
    assertPasses(new AtScale());
  }

  private static String result(int plcs, int rate, int p99) {
    return """
        {"plcs":%d,"asked":%d,"sent":%d,"received":%d,"p50":1,"p99":%d,"backlog":0}"""
        .formatted(plcs, rate, rate, rate, p99);
  }

  private void assertPasses(Lab lab) throws Exception {
    assertThat(lab.check(plant, List.of()).passed()).isTrue();
  }

  private void assertFails(Lab lab, String reason) throws Exception {
    Verdict verdict = lab.check(plant, List.of());
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).contains(reason);
    assertThat(verdict.hint()).isNotEmpty();
  }
}
