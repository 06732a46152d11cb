package io.mqttfactory.testing;

import io.mqttfactory.runtime.delivery.sender.Numbered;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Payloads as PLCs send them. */
public final class Payloads {

  private Payloads() {}

  /** An energy reading of Wednesday 4 March 2026, 09:00 UTC and as many seconds. */
  public static byte[] energy(String epoch, long sequence) {
    return energy(epoch, sequence, 250.5);
  }

  public static byte[] energy(String epoch, long sequence, double power) {
    return bytes(
        """
        {"timestamp":"%s","plc_id":"PLC2","epoch":"%s","sequence":%d,"power_consumption":%s,
         "voltages":{"L1":402.1,"L2":399.8,"L3":401.3},"grid_status":"normal"}"""
            .formatted(time(sequence), epoch, sequence, power));
  }

  /** A reading of another system, without epoch and sequence. */
  public static byte[] unnumberedEnergy(long second, double power) {
    return bytes(
        "{\"timestamp\":\"%s\",\"plc_id\":\"PLC2\",\"power_consumption\":%s}"
            .formatted(time(second), power));
  }

  /** A reading whose key can be read and whose power is impossible. */
  public static byte[] impossibleEnergy(String epoch, long sequence) {
    return energy(epoch, sequence, -1);
  }

  /** One that is fine when it is looked at beforehand, and fails when it is given its number. */
  public static Numbered brokenAfterItsCheck() {
    AtomicBoolean isChecked = new AtomicBoolean();
    return (epoch, sequence) -> {
      if (isChecked.getAndSet(true)) {
        throw new IllegalStateException("as this test wants it");
      }
      return energy(epoch, sequence);
    };
  }

  public static String time(long second) {
    return "2026-03-04T09:%02d:%02d.000Z".formatted(second / 60, second % 60);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
