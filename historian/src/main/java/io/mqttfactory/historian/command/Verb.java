package io.mqttfactory.historian.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be asked. */
enum Verb {
  LATEST("", List.of()),
  RANGE("topic", List.of("from", "to", "limit", "after")),
  TREND("tag", List.of("from", "to", "buckets")),
  EXPORT("topic", List.of("from", "to")),
  STATISTICS("", List.of());

  private final String operand;
  private final List<String> options;

  Verb(String operand, List<String> options) {
    this.operand = operand;
    this.options = options;
  }

  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  /** How it is called, here and in the path of the HTTP interface. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The parameter that stands right behind the verb; empty if there is none. */
  String operand() {
    return operand;
  }

  List<String> options() {
    return options;
  }
}
