package io.mqttfactory.system;

import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.Losses;
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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * All faults at random, for as long as one asks: {@code -Dsoak.minutes}. Their order follows from
 * {@code -Dsoak.seed}, and is the same in each run that asks for nothing.
 */
@NeedsMosquitto
@Isolated("what else runs would make it slow")
class SoakIT {

  private static final Path DIARY = Path.of("target", "soak.log");

  @RegisterExtension final Factory factory = new Factory();
  private final int minutes = Integer.getInteger("soak.minutes", 2);
  private final long seed = Long.getLong("soak.seed", 1);

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
    Map<ComponentProcess, SmallDisk> disks = new LinkedHashMap<>();
    if (SmallDisk.isPossible()) {
      disks.put(factory.historian(), factory.diskOfHistorian(100 + 25 * minutes));
      disks.put(factory.plc("plc3"), factory.diskOf(factory.plc("plc3"), 64));
    }
    factory.start();

    Nemesis nemesis = new Nemesis(factory, networks, disks, new Random(seed), this::note);
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    while (System.nanoTime() < end) {
      nemesis.strike();
    }

    note("the faults are over");
    Losses losses = nemesis.losses();
    factory.quiesce(losses).isCompleteBut(losses.gone());
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
