package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BannerTest {

  @TempDir private Path folder;

  @Test
  void whatIsWhereItUsuallyIsNeedsNoOptions() {
    assertThat(banner(true))
        .startsWith("The factory is running (ready after 2.0 s):")
        .contains("  ./mqtt sub -t 'factory/#' -v ")
        .contains("  ./mqtt sub -p 1884 -t 'cloud/#' -v ")
        .contains("  ./dashboard hmi1 ")
        .contains("  ./inject_fault.sh bearing_wear");
  }

  @Test
  void theCommandsGoWhereTheFactoryIs() {
    assertThat(banner(true, "--port=2883", "--cloud-broker=cloud.example:1883", "--http-port=9080"))
        .contains("  ./mqtt sub -p 2883 -t 'factory/#' -v ")
        .contains("  ./mqtt sub -h cloud.example -t 'cloud/#' -v ")
        .contains("  ./dashboard hmi1 --url http://localhost:9081 ")
        .contains("  PORT=2883 ./inject_fault.sh bearing_wear");
    assertThat(banner(true, "--broker=broker.example:1883"))
        .contains("  ./mqtt sub -h broker.example -t 'factory/#' -v ")
        .contains("  BROKER=broker.example ./inject_fault.sh bearing_wear");
  }

  @Test
  void aFaultIsInjectedInThePlantsTime() throws IOException {
    Files.writeString(folder.resolve(PlantTime.FILE), "TIME_SCALE=60");

    assertThat(banner(true, "--data=" + folder))
        .contains("  env $(cat " + folder.resolve(PlantTime.FILE) + ") ./inject_fault.sh ");
  }

  @Test
  void whatIsLeftOutIsNotTried() {
    assertThat(banner(true, "--without=hmi1,hmi2"))
        .contains("./dashboard cloud-dashboard ")
        .doesNotContain("./dashboard hmi1");
  }

  @Test
  void whatIsNotReadyIsNotCalledReady() {
    assertThat(banner(false))
        .startsWith(
            "The factory is running, but not all of it is ready after 2.0 s (see the log):");
  }

  private static String banner(boolean ready, String... arguments) {
    return Banner.of(
        StandaloneOptions.parse(arguments), ready, Duration.ofSeconds(2), Path.of("x.log"), true);
  }
}
