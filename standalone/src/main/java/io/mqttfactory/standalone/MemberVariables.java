package io.mqttfactory.standalone;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of each component: what {@code docker-compose.yml} would pass on from the
 * environment, and what the process itself decides.
 */
final class MemberVariables {

  /** Means the same for every component that knows it. */
  private static final List<String> SHARED =
      List.of(
          "AGGREGATION_INTERVAL",
          "ANALYSIS_INTERVAL",
          "BACKFILL_DAYS",
          "BATCH_MS",
          "BATCH_ROWS",
          "CO2_FACTOR",
          "CURRENCY",
          "LOG_LEVEL",
          "OUTBOX_MAX_BYTES",
          "OUTBOX_MAX_ROWS",
          "PLANT_SEED",
          "QUEUE_SIZE",
          "RETENTION_DAYS",
          "TARIFF",
          "TIME_ORIGIN",
          "TIME_SCALE");

  private static final String REQUIRED = "REQUIRED_CONSUMERS";
  private static final Pattern NAME_IN_A_PROBLEM = Pattern.compile("\\b[A-Z][A-Z0-9_]+(?= held )");
  private static final String INTERVAL = "PUBLISH_INTERVAL";

  /** By which the bridge knows how often a PLC publishes. */
  private static final Map<Member, String> INTERVALS_AT_THE_BRIDGE =
      Map.of(
          Member.PLC1, "LINE_INTERVAL",
          Member.PLC2, "ENERGY_INTERVAL",
          Member.PLC3, "ENVIRONMENT_INTERVAL");

  private static final Map<Member, String> ALARMS =
      Map.of(Member.HMI1, "alarms-line1.json", Member.HMI2, "alarms-energy.json");

  private static final Map<String, String> FILES =
      Map.of(
          "ALERTS_FILE", "bridge-alerts.json",
          "ANALYTICS_FILE", "analytics.json",
          "PLANT_FILE", "plant.json",
          "TARGETS_FILE", "dashboard-targets.json");

  private final StandaloneOptions options;
  private final Map<String, String> environment;
  private final Map<String, String> plantTime;
  private final Path config;
  private final Secrets secrets;

  /**
   * @param environment of the process
   * @param plantTime how fast the plant's time runs
   * @param config the folder of the components' configuration files
   * @param secrets where the components find their passwords
   */
  MemberVariables(
      StandaloneOptions options,
      Map<String, String> environment,
      Map<String, String> plantTime,
      Path config,
      Secrets secrets) {
    this.options = options;
    this.environment = environment;
    this.plantTime = plantTime;
    this.config = config;
    this.secrets = secrets;
  }

  Map<String, String> of(Member member) {
    Map<String, String> variables = new HashMap<>();
    SHARED.forEach(name -> copy(name, name, variables));
    if (member == Member.BRIDGE) {
      INTERVALS_AT_THE_BRIDGE.forEach(
          (plc, name) -> copy(plc.name() + "_" + INTERVAL, name, variables));
    }
    FILES.forEach((name, file) -> variables.put(name, config.resolve(file).toString()));
    if (ALARMS.containsKey(member)) {
      variables.put("ALARMS_FILE", config.resolve(ALARMS.get(member)).toString());
    }
    consumers(member, variables);
    copyOwn(member, variables);
    variables.putAll(plantTime);
    options.seed().ifPresent(seed -> variables.put("PLANT_SEED", Long.toString(seed)));
    variables.putAll(places(member));
    return variables;
  }

  /** What is wrong with a component's variables, by the names that stand in the environment. */
  String asGiven(Member member, String problem) {
    return NAME_IN_A_PROBLEM
        .matcher(problem)
        .replaceAll(found -> Matcher.quoteReplacement(given(member, found.group())));
  }

  private String given(Member member, String name) {
    String own = member.name() + "_" + name;
    if (!environment.getOrDefault(own, "").isBlank()) {
      return own;
    }
    return INTERVALS_AT_THE_BRIDGE.keySet().stream()
        .filter(plc -> member == Member.BRIDGE && INTERVALS_AT_THE_BRIDGE.get(plc).equals(name))
        .map(plc -> plc.name() + "_" + INTERVAL)
        .findFirst()
        .orElse(name);
  }

  private void copyOwn(Member member, Map<String, String> variables) {
    String prefix = member.name() + "_";
    environment.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> copy(name, name.substring(prefix.length()), variables));
  }

  private Map<String, String> places(Member member) {
    Map<String, String> places = new HashMap<>();
    if (member == Member.BRIDGE) {
      address("LOCAL_BROKER", "LOCAL_PORT", local(), places);
      address("CLOUD_BROKER", "CLOUD_PORT", cloud(), places);
    } else {
      address("BROKER", "PORT", member.isInTheCloud() ? cloud() : local(), places);
    }
    places.put("MQTT_PASSWORD_FILE", secrets.file(member.component()).toString());
    places.put("DATA_DIR", options.data().resolve(member.folder()).toString());
    places.put("HTTP_PORT", Integer.toString(options.httpPort(member)));
    places.put(
        "HISTORIAN_URL",
        options.runs(Member.HISTORIAN)
            ? "http://localhost:" + options.httpPort(Member.HISTORIAN)
            : "off");
    return places;
  }

  /**
   * Nobody waits for a component that is left out, unless the environment says so: what is kept for
   * it would fill the outbox. Where all consumers are left out, the outbox's quota is the bound.
   */
  private void consumers(Member member, Map<String, String> variables) {
    boolean isPlc = INTERVALS_AT_THE_BRIDGE.containsKey(member);
    if (isPlc) {
      required(variables, Member.HISTORIAN, Member.BRIDGE);
      copy(REQUIRED, REQUIRED, variables);
    } else if (member == Member.BRIDGE) {
      required(variables, Member.CLOUD_DASHBOARD, Member.ANALYTICS);
    }
  }

  private void required(Map<String, String> variables, Member... consumers) {
    variables.put(
        REQUIRED,
        Stream.of(consumers)
            .filter(options::runs)
            .map(Member::component)
            .collect(Collectors.joining(",")));
  }

  private BrokerAddress local() {
    return options.broker().orElse(new BrokerAddress("localhost", options.port()));
  }

  private BrokerAddress cloud() {
    return options.cloudBroker().orElse(new BrokerAddress("localhost", options.cloudPort()));
  }

  private static void address(
      String host, String port, BrokerAddress address, Map<String, String> variables) {
    variables.put(host, address.host());
    variables.put(port, Integer.toString(address.port()));
  }

  private void copy(String from, String to, Map<String, String> variables) {
    String value = environment.getOrDefault(from, "");
    if (!value.isBlank()) {
      variables.put(to, value);
    }
  }
}
