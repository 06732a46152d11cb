package io.mqttfactory.benchmarks;

import io.mqttfactory.model.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A component whose footprint is taken.
 *
 * @param javaOpts as in its container: the Dockerfile's, or the Compose file's own
 * @param inCloud whether it speaks to the broker that stands for the cloud
 * @param status where it says that it is online
 */
record Subject(String module, String javaOpts, boolean inCloud, String status) {

  private static final String C1 = "-XX:TieredStopAtLevel=1 ";
  private static final String HEAP_GIVEN_BACK = " -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20";

  static final List<Subject> ALL =
      List.of(
          local("plc1", Plc.JAVA_OPTS, "PLC1"),
          local("plc2", Plc.JAVA_OPTS, "PLC2"),
          local("plc3", Plc.JAVA_OPTS, "PLC3"),
          local(Historian.MODULE, Historian.JAVA_OPTS, "Historian"),
          local("bridge", C1 + "-Xms6m -Xmx64m -Xmn2m" + HEAP_GIVEN_BACK, "Bridge"),
          local("hmi1", Plc.JAVA_OPTS, "HMI1"),
          local("hmi2", Plc.JAVA_OPTS, "HMI2"),
          cloud(
              "cloud-dashboard", C1 + "-Xms16m -Xmx48m -Xmn6m" + HEAP_GIVEN_BACK, "CloudDashboard"),
          cloud("analytics", C1 + "-Xms24m -Xmx80m -Xmn10m" + HEAP_GIVEN_BACK, "Analytics"));

  private static final Map<String, String> ALARMS =
      Map.of("hmi1", "alarms-line1.json", "hmi2", "alarms-energy.json");

  private static Subject local(String module, String javaOpts, String name) {
    return new Subject(module, javaOpts, false, Topics.status(name));
  }

  private static Subject cloud(String module, String javaOpts, String name) {
    return new Subject(module, javaOpts, true, Topics.cloudStatus(name));
  }

  /**
   * Its variables: as in the container, but with ports that are free and without a simulated past.
   *
   * @param folder takes its data
   */
  Map<String, String> environment(Broker local, Broker cloud, Path folder) {
    Map<String, String> variables = new HashMap<>();
    variables.put("BROKER", "localhost");
    variables.put("PORT", Integer.toString((inCloud ? cloud : local).port()));
    variables.put("LOCAL_BROKER", "localhost");
    variables.put("LOCAL_PORT", Integer.toString(local.port()));
    variables.put("CLOUD_BROKER", "localhost");
    variables.put("CLOUD_PORT", Integer.toString(cloud.port()));
    variables.put("HTTP_PORT", Integer.toString(Ports.free()));
    variables.put("DATA_DIR", folder.toString());
    variables.put("BACKFILL_DAYS", "0");
    variables.put("PLANT_FILE", configuration("plant.json"));
    variables.put("ALERTS_FILE", configuration("bridge-alerts.json"));
    variables.put("TARGETS_FILE", configuration("dashboard-targets.json"));
    variables.put("ANALYTICS_FILE", configuration("analytics.json"));
    if (ALARMS.containsKey(module)) {
      variables.put("ALARMS_FILE", configuration(ALARMS.get(module)));
    }
    return variables;
  }

  private static String configuration(String file) {
    return Path.of("config", file).toAbsolutePath().toString();
  }
}
