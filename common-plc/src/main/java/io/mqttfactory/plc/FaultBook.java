package io.mqttfactory.plc;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.AtomicFile;
import java.nio.file.Path;
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

  private final Map<FaultKind, AtomicFile> files = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Map<String, Fault>> faults = new EnumMap<>(FaultKind.class);

  /**
   * @param folder gets a file for each kind
   * @throws StartException if a file is there and cannot be understood
   */
  FaultBook(Path folder) {
    for (FaultKind kind : FaultKind.values()) {
      AtomicFile file = new AtomicFile(folder.resolve("faults-" + kind.wireName() + ".json"));
      files.put(kind, file);
      file.read().ifPresent(content -> load(kind, content));
    }
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
    files.get(kind).write(Json.write(new ArrayList<>(known.values())));
    return true;
  }

  private void load(FaultKind kind, byte[] content) {
    Map<String, Fault> known = new LinkedHashMap<>();
    try {
      Fault.readAll(kind, content).forEach(fault -> known.put(fault.id(), fault));
    } catch (PayloadException broken) {
      throw new StartException(
          "the file "
              + files.get(kind).path()
              + " cannot be understood: "
              + broken.getMessage()
              + "; without it the PLC learns the faults from its broker",
          broken);
    }
    faults.put(kind, known);
  }
}
