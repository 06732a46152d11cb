package io.mqttfactory.system.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An HMI as a process. */
public final class HmiProcess extends DashboardProcess {

  HmiProcess(String component, BrokerAddress broker, Path folder) {
    super(component, broker, folder);
    set("HISTORIAN_URL", "off");
  }

  /** How one of its alarms stands; empty while it does not answer. */
  public Optional<AlarmSnapshot> alarm(String id) {
    return alarms().filter(alarm -> alarm.alarm().equals(id)).findFirst();
  }

  /** The alarms that want an operator, or did until he said that he knows. */
  public List<String> annunciated() {
    return alarms()
        .filter(alarm -> alarm.state().isAnnunciated())
        .map(AlarmSnapshot::alarm)
        .toList();
  }

  private Stream<AlarmSnapshot> alarms() {
    return StreamSupport.stream(state().path("alarms").spliterator(), false)
        .map(alarm -> Json.bind((ObjectNode) alarm, AlarmSnapshot.class));
  }
}
