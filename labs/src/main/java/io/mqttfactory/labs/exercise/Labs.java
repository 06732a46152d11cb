package io.mqttfactory.labs.exercise;

import java.util.List;

/** The exercises in their order. */
final class Labs {

  private Labs() {}

  static List<Lab> all() {
    return List.of(
        new Wildcards(),
        new BrokerKill(),
        new Retained(),
        new LastWill(),
        new PersistentSession(),
        new Rights(),
        new CloudOutage(),
        new AlarmLife(),
        new Wear(),
        new AtScale());
  }
}
