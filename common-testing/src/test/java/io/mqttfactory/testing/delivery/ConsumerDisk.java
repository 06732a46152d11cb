package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.consumer.LedgerDisk;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A consumer's database: the ledger, the data, and for the audit all that ever was in it. */
final class ConsumerDisk {

  final LedgerDisk ledger;

  /** Retention takes from it. */
  final Map<ReadingKey, String> data = new LinkedHashMap<>();

  /** Retention takes nothing from it: only the audit reads it. */
  final Map<ReadingKey, String> everStored = new LinkedHashMap<>();

  final Set<String> keyless = new LinkedHashSet<>();
  final Set<String> conflicts = new LinkedHashSet<>();

  ConsumerDisk() {
    this(new LedgerDisk());
  }

  private ConsumerDisk(LedgerDisk ledger) {
    this.ledger = ledger;
  }

  ConsumerDisk copy() {
    ConsumerDisk copy = new ConsumerDisk(ledger.copy());
    copy.data.putAll(data);
    copy.everStored.putAll(everStored);
    copy.keyless.addAll(keyless);
    copy.conflicts.addAll(conflicts);
    return copy;
  }
}
