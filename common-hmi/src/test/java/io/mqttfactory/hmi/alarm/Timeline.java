package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays what happens to one alarm, and checks what it does. An alarm is written {@code high 2.8
 * deadband 0.2 on 10 off 5 unless running}; what happens as {@code 0: 2.9 > B1; 4: ack > C1; 9:
 * idle}: seconds, event, and after {@code >} the state that it leads to, in ISA-18.2's letters,
 * with the number of the occurrence. Where no state stands, no transition may come.
 */
final class Timeline {

  static final Instant START = Instant.parse("2026-03-04T09:30:00Z");

  private static final Map<AlarmState, String> LETTERS =
      Map.of(
          AlarmState.NORMAL, "A",
          AlarmState.UNACKNOWLEDGED, "B",
          AlarmState.ACKNOWLEDGED, "C",
          AlarmState.RETURNED_UNACKNOWLEDGED, "D",
          AlarmState.SHELVED, "G",
          AlarmState.SUPPRESSED, "H",
          AlarmState.OUT_OF_SERVICE, "I");

  private final AlarmDefinition definition;
  private AlarmMachine machine;

  private Timeline(AlarmDefinition definition) {
    this.definition = definition;
    this.machine = new AlarmMachine(definition, "line1", START);
  }

  static void play(String definition, String events) {
    Timeline timeline = new Timeline(define(definition));
    for (String event : events.split(";")) {
      timeline.step(event.strip());
    }
  }

  private void step(String step) {
    String[] sides = step.split(" > ");
    String[] parts = sides[0].split(": ");
    Instant at = START.plusMillis((long) (1_000 * Double.parseDouble(parts[0])));
    Optional<Transition> transition = happen(parts[1].strip(), at);
    String reached = transition.map(Timeline::describe).orElse("no transition");
    assertThat(reached).as(step).isEqualTo(sides.length == 2 ? sides[1] : "no transition");
  }

  private static String describe(Transition transition) {
    return LETTERS.get(transition.to()) + transition.occurrence();
  }

  private Optional<Transition> happen(String event, Instant at) {
    String[] words = event.split(" ");
    return switch (words[0]) {
      case "ack" -> machine.acknowledge(at, "anna");
      case "shelve" -> machine.shelve(at, "anna", at.plusSeconds(Long.parseLong(words[1])));
      case "unshelve" -> machine.unshelve(at, "anna");
      case "tick" -> machine.tick(at);
      case "silent" -> machine.silence("PLC1", true, at);
      case "speaks" -> machine.silence("PLC1", false, at);
      case "restart" -> restart(definition, at);
      case "retired" -> restart(retired(definition), at);
      default -> machine.observe(at, reading(words));
    };
  }

  private Optional<Transition> restart(AlarmDefinition changed, Instant at) {
    AlarmMemory memory = machine.memory();
    machine = new AlarmMachine(changed, "line1", at);
    return machine.restore(memory, at);
  }

  /** A number is the value, another word the status. */
  private static Map<String, Object> reading(String[] words) {
    Map<String, Object> values = new HashMap<>();
    for (String word : words) {
      if (Character.isLetter(word.charAt(0))) {
        values.put("status", word);
      } else {
        values.put("value", Double.valueOf(word));
      }
    }
    return values;
  }

  static AlarmDefinition define(String text) {
    List<String> words = List.of(text.split(" "));
    boolean silence = words.get(0).equals("stale");
    boolean discrete = words.get(0).equals("status");
    Double setpoint = silence || discrete ? null : Double.valueOf(words.get(1));
    Condition condition =
        silence
            ? new Condition.Silence("PLC1")
            : discrete
                ? new Condition.OneOf("status", List.of(words.get(1)))
                : new Limit(
                    new Measure.Value("value"),
                    words.get(0).equals("high"),
                    setpoint,
                    number(words, "deadband"));
    return new AlarmDefinition(
        "test",
        "PLC1",
        "value",
        "mm/s",
        condition,
        setpoint,
        Duration.ofMillis((long) (1_000 * number(words, "on"))),
        Duration.ofMillis((long) (1_000 * number(words, "off"))),
        AlarmPriority.MEDIUM,
        new MessageTemplate("Value {value} beyond {setpoint}"),
        "cause",
        "consequence",
        "action",
        words.contains("unless")
            ? Optional.of(
                new Suppression("status", List.of(words.get(words.indexOf("unless") + 1))))
            : Optional.empty(),
        words.contains("retired"));
  }

  private static AlarmDefinition retired(AlarmDefinition old) {
    return new AlarmDefinition(
        old.id(),
        old.source(),
        old.tag(),
        old.unit(),
        old.condition(),
        old.setpoint(),
        old.onDelay(),
        old.offDelay(),
        old.priority(),
        old.message(),
        old.cause(),
        old.consequence(),
        old.action(),
        old.suppression(),
        true);
  }

  private static double number(List<String> words, String name) {
    int index = words.indexOf(name);
    return index < 0 ? 0 : Double.parseDouble(words.get(index + 1));
  }
}
