package io.mqttfactory.runtime.consumer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What a consumer tells of itself over HTTP. Thread-safe. */
record Account(Instant since, Accounting accounting, Intake intake, LongSupplier databaseBytes)
    implements Supplier<Map<String, Object>> {

  @Override
  public Map<String, Object> get() {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("since", since);
    account.put("sources", accounting.statistics());
    account.put(
        "queue",
        Map.of(
            "waiting", intake.size(),
            "dropped", intake.dropped(),
            "left_at_broker", intake.leftAtBroker(),
            "left_at_sender", intake.leftAtSender()));
    account.put("database_bytes", databaseBytes.getAsLong());
    return account;
  }
}
