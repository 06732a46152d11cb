package io.mqttfactory.system;

import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.SmallDisk;
import io.mqttfactory.testing.FlakyProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All faults at random, for as long as one asks: {@code -Dsoak.minutes}, {@code -Dsoak.seed}. */
@NeedsMosquitto
class SoakIT {

  private static final Path DIARY = Path.of("target", "soak.log");

  @RegisterExtension final Factory factory = new Factory();
  private final int minutes = Integer.getInteger("soak.minutes", 2);
  private final long seed = Long.getLong("soak.seed", System.nanoTime() % 1_000_000);

  @Test
  @Timeout(value = 1, unit = TimeUnit.DAYS) // bounded by the minutes, and each wait by itself
  void everythingAtRandom() throws IOException {
    Files.deleteIfExists(DIARY);
    note("seed %d, %d minutes".formatted(seed, minutes));
    Map<ComponentProcess, FlakyProxy> networks = new LinkedHashMap<>();
    for (String name : new String[] {"plc1", "plc2", "plc3"}) {
      factory.plc(name).set("PUBLISH_INTERVAL", "20ms");
      networks.put(factory.plc(name), factory.networkOf(factory.plc(name)));
    }
    networks.put(factory.historian(), factory.networkOf(factory.historian()));
    Optional<SmallDisk> disk =
        SmallDisk.isPossible()
            ? Optional.of(factory.diskOfHistorian(100 + 25 * minutes))
            : Optional.empty();
    factory.start();

    Nemesis nemesis = new Nemesis(factory, networks, disk, new Random(seed), this::note);
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    while (System.nanoTime() < end) {
      nemesis.strike();
    }

    note("the faults are over");
    factory.quiesce(nemesis.wiped()).isCompleteBut(nemesis.wiped());
  }

  private void note(String line) {
    String entry = "soak: " + Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line;
    System.out.println(entry);
    try {
      Files.writeString(DIARY, entry + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
