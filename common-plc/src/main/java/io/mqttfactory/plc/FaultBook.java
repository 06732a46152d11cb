package io.mqttfactory.plc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.AtomicFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All faults that a PLC has heard of, kept on disk so that a restarted PLC sees the same plant
 * before the broker has told it anything. Faults are merged by their id and never erased by what is
 * not repeated; those that ended more than two weeks ago can move nothing and are dropped. Not
 * thread-safe.
 */
final class FaultBook {

  private static final Duration MEMORY = Duration.ofDays(14);

  /** Far more than anybody injects; a bound, so that a stray publisher cannot fill the disk. */
  private static final int MAX_PER_KIND = 200;

  private final AtomicFile file;
  private final Map<FaultKind, Map<String, Fault>> faults = new EnumMap<>(FaultKind.class);

  /**
   * @throws StartException if the file is there and cannot be understood
   */
  FaultBook(AtomicFile file) {
    this.file = file;
    file.read().ifPresent(this::load);
  }

  /** All faults, by their start. */
  List<Fault> all() {
    return faults.values().stream()
        .flatMap(ofKind -> ofKind.values().stream())
        .sorted(Fault.BY_START)
        .toList();
  }

  /**
   * Takes what was said about one kind.
   *
   * @return whether anything is new
   */
  boolean merge(FaultKind kind, List<Fault> said, Instant now) {
    Map<String, Fault> known = faults.computeIfAbsent(kind, absent -> new LinkedHashMap<>());
    Map<String, Fault> before = Map.copyOf(known);
    said.forEach(fault -> known.put(fault.id(), fault));
    known.values().removeIf(fault -> fault.end().isBefore(now.minus(MEMORY)));
    while (known.size() > MAX_PER_KIND) {
      known.remove(known.keySet().iterator().next());
    }
    if (known.equals(before)) {
      return false;
    }
    save();
    return true;
  }

  private void save() {
    Map<String, List<Fault>> content = new LinkedHashMap<>();
    faults.forEach((kind, known) -> content.put(kind.wireName(), new ArrayList<>(known.values())));
    file.write(Json.write(content));
  }

  private void load(byte[] content) {
    try {
      Json.read(content, new TypeReference<Map<String, List<Fault>>>() {})
          .forEach(
              (name, list) ->
                  FaultKind.ofWireName(name)
                      .ifPresent(
                          kind -> Fault.readAll(kind, Json.write(list)).forEach(this::remember)));
    } catch (PayloadException broken) {
      throw new StartException(
          "the file " + file.path() + " cannot be understood: " + broken.getMessage(), broken);
    }
  }

  private void remember(Fault fault) {
    faults.computeIfAbsent(fault.kind(), kind -> new LinkedHashMap<>()).put(fault.id(), fault);
  }
}
