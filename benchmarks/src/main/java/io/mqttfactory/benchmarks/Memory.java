package io.mqttfactory.benchmarks;

import java.util.OptionalLong;

/**
 * Memory of one or several processes, in bytes.
 *
 * @param resident all pages that they have in memory (RSS); what several share counts for each
 * @param proportional the same, but a page that several share is divided among them (PSS); empty if
 *     Linux does not tell
 */
record Memory(long resident, OptionalLong proportional) {

  static final Memory NONE = new Memory(0, OptionalLong.of(0));

  private static final double MEBIBYTE = 1024 * 1024;

  /** The proportional size is known only where it is known of both. */
  Memory plus(Memory other) {
    boolean known = proportional.isPresent() && other.proportional.isPresent();
    return new Memory(
        resident + other.resident,
        known
            ? OptionalLong.of(proportional.getAsLong() + other.proportional.getAsLong())
            : OptionalLong.empty());
  }

  double residentMebibytes() {
    return resident / MEBIBYTE;
  }

  /** What processes take together: shared pages exist once. Falls back on the resident size. */
  double togetherMebibytes() {
    return proportional.orElse(resident) / MEBIBYTE;
  }

  /** For a table. */
  Object proportionalCell() {
    return proportional.isPresent() ? (Object) togetherMebibytes() : "unknown";
  }
}
