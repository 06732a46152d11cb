package io.mqttfactory.standalone;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param without the components that are left out
 * @param port of the embedded local broker
 * @param cloudPort of the embedded cloud broker
 * @param httpPort the first of nine, one for each component's pages
 * @param seed of the plant
 * @param timeScale seconds of plant time per second
 * @param data in which everything is kept
 * @param broker to use in place of the embedded local broker
 * @param cloudBroker to use in place of the embedded cloud broker
 * @param help whether only the usage is wanted
 */
public record StandaloneOptions(
    Set<Member> without,
    int port,
    int cloudPort,
    int httpPort,
    OptionalLong seed,
    OptionalDouble timeScale,
    Path data,
    Optional<BrokerAddress> broker,
    Optional<BrokerAddress> cloudBroker,
    boolean help) {

  static final String USAGE =
      """
      Usage: ./start_demo.sh --standalone [OPTION]...
         or: java -jar standalone/target/standalone.jar [OPTION]...

      Runs the whole factory and two MQTT brokers in this process, until q, Ctrl-C or SIGTERM.

        --without NAME[,NAME]...   leave components out: plc1 plc2 plc3 hmi1 hmi2 historian bridge
                                   cloud-dashboard analytics
        --port N                   of the local broker (1883)
        --cloud-port N             of the cloud broker (1884)
        --http-port N              first of nine ports for pages: N cloud-dashboard, then hmi1, hmi2,
                                   historian, analytics, bridge, plc1, plc2, plc3 (8080)
        --seed N                   which plant is simulated (1)
        --time-scale X             how much faster than the clock the plant runs (1); the data keep it
        --data DIR                 where everything is kept (data)
        --broker HOST:PORT         use that broker in place of the embedded local one
        --cloud-broker HOST:PORT   use that broker in place of the embedded cloud one
        --help                     say this

      The components' variables are taken from the environment, as in docs/configuration.md; with a
      component's name before it, a variable is for that one alone: PLC2_SOURCE,
      BRIDGE_OUTBOX_MAX_ROWS. LOG_LEVEL is one for all.
      """;

  public StandaloneOptions {
    without = without.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(without));
  }

  /**
   * @throws UsageException that names the option, what it held, and what it accepts
   */
  public static StandaloneOptions parse(String... arguments) {
    return new CommandLine(arguments).options();
  }

  /** Whether the component takes part. */
  public boolean runs(Member member) {
    return !without.contains(member);
  }

  /** Where that component serves HTTP. */
  public int httpPort(Member member) {
    return httpPort + member.httpOffset();
  }
}
