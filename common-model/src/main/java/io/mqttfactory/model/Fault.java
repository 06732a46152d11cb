package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Something that goes wrong in the plant for a time. Faults are never erased: ending one early
 * shortens its duration.
 *
 * @param kind not on the wire, where the topic says it
 * @param id unique among the faults of its kind
 * @param intensity from 0 (hardly there) to 1 (as bad as it gets)
 * @param start in plant time
 */
public record Fault(
    @JsonIgnore FaultKind kind, String id, double intensity, Instant start, Duration duration) {

  public static final Comparator<Fault> BY_START =
      Comparator.comparing(Fault::start).thenComparing(Fault::kind).thenComparing(Fault::id);

  public Fault {
    if (!ComponentName.isValid(id)) {
      throw new IllegalArgumentException(
          "id held " + SafeText.quote(id) + ", expected 1 to 32 letters, digits and hyphens");
    }
    if (!(intensity >= 0 && intensity <= 1)) {
      throw new IllegalArgumentException("intensity held " + intensity + ", expected 0 to 1");
    }
    if (start == null) {
      throw new IllegalArgumentException("start is missing, expected an ISO 8601 time");
    }
    if (duration == null || duration.isNegative()) {
      throw new IllegalArgumentException("duration held " + duration + ", expected seconds from 0");
    }
  }

  /** When it is over; the fault does not act at this moment any more. */
  public Instant end() {
    return start.plus(duration);
  }

  public boolean isActiveAt(Instant time) {
    return !time.isBefore(start) && time.isBefore(end());
  }

  private Fault withKind(FaultKind newKind) {
    return new Fault(newKind, id, intensity, start, duration);
  }

  /**
   * Reads the retained list of one kind.
   *
   * @throws PayloadException if a fault does not fit
   */
  public static List<Fault> readAll(FaultKind kind, byte[] payload) {
    List<Fault> faults = Json.read(payload, new TypeReference<>() {});
    if (faults.contains(null)) {
      throw PayloadException.ofDocument("the list holds null, expected faults");
    }
    return faults.stream().map(fault -> fault.withKind(kind)).toList();
  }
}
