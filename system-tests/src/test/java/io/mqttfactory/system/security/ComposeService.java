package io.mqttfactory.system.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One service of a Compose file, with all merges resolved, and what it forgets of the hardening
 * that every service of the factory has.
 *
 * @param imageUser the user of the image that the project's Dockerfile builds
 */
record ComposeService(String name, Map<?, ?> settings, String imageUser) {

  private static final Pattern NUMERIC_USER_WITHOUT_ROOT = Pattern.compile("[1-9]\\d*:[1-9]\\d*");
  private static final Pattern LOCAL_PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+:\\d+(/tcp)?");
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|_KEY).*");
  private static final Set<String> DOORS =
      Set.of(
          "privileged",
          "cap_add",
          "devices",
          "device_cgroup_rules",
          "env_file",
          "group_add",
          "ipc",
          "network_mode",
          "pid",
          "userns_mode",
          "uts",
          "volumes_from");

  /** The loader's own bound on aliases, which is against hostile files, is below our services'. */
  private static final int MOST_ALIASES = 500;

  /** A Compose file as it stands, with its anchors resolved. */
  static Map<String, Object> load(String composeFile) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    return new Yaml(new SafeConstructor(options)).load(composeFile);
  }

  static List<ComposeService> read(String composeFile, String imageUser) {
    return map(load(composeFile).get("services")).entrySet().stream()
        .map(
            service ->
                new ComposeService(
                    text(service.getKey()), (Map<?, ?>) service.getValue(), imageUser))
        .toList();
  }

  /** What is wrong; empty if nothing is. */
  List<String> weaknesses() {
    List<String> found = new ArrayList<>();
    addMissingLimits(found);
    addDoors(found);
    if (!NUMERIC_USER_WITHOUT_ROOT.matcher(user()).matches()) {
      found.add("user is '" + user() + "', expected a numeric one, not root");
    }
    list("ports").stream()
        .filter(port -> !LOCAL_PORT.matcher(text(port)).matches())
        .forEach(port -> found.add("port " + port + " is not on 127.0.0.1 only"));
    list("volumes").forEach(volume -> addVolume(found, volume));
    environment().forEach((name, value) -> addVariable(found, name, value));
    return found;
  }

  private void addMissingLimits(List<String> found) {
    if (!Boolean.TRUE.equals(settings.get("read_only"))) {
      found.add("read_only is not true");
    }
    if (!list("cap_drop").equals(List.of("ALL"))) {
      found.add("cap_drop is not ALL");
    }
    if (!list("security_opt").equals(List.of("no-new-privileges:true"))) {
      found.add("security_opt is not just no-new-privileges:true");
    }
    for (String limit : List.of("pids_limit", "mem_limit")) {
      if (!text(settings.get(limit)).matches("[1-9].*")) {
        found.add("no " + limit);
      }
    }
    Map<?, ?> logging = map(map(settings.get("logging")).get("options"));
    if (!logging.containsKey("max-size") || !logging.containsKey("max-file")) {
      found.add("logging is not rotated (max-size, max-file)");
    }
  }

  private void addDoors(List<String> found) {
    settings.keySet().stream()
        .map(ComposeService::text)
        .filter(DOORS::contains)
        .filter(door -> !Boolean.FALSE.equals(settings.get(door)))
        .forEach(door -> found.add(door + " is set"));
  }

  /** The image's own where it is built here; what a foreign image has, is not known. */
  private String user() {
    Object user = settings.get("user");
    return user == null && settings.containsKey("build") ? imageUser : text(user);
  }

  private static void addVolume(List<String> found, Object volume) {
    if (volume instanceof Map<?, ?> mount) {
      if ("bind".equals(mount.get("type")) && !Boolean.TRUE.equals(mount.get("read_only"))) {
        found.add("volume " + mount.get("source") + " of the machine is writable");
      }
    } else if (!text(volume).matches("[\\w-]+:/.*")) {
      found.add("volume " + volume + " is no named one");
    }
    if (volume.toString().contains("docker.sock")) {
      found.add("volume " + volume + " opens the container engine");
    }
  }

  private static void addVariable(List<String> found, String name, String value) {
    boolean isSecretFile = name.endsWith("_FILE") && value.startsWith("/run/secrets/");
    if (SECRET_NAME.matcher(name).matches() && !isSecretFile) {
      found.add("variable " + name + " is no file under /run/secrets");
    }
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    Stream<?> lines =
        settings.get("environment") instanceof Map<?, ?> map
            ? map.entrySet().stream().map(line -> line.getKey() + "=" + text(line.getValue()))
            : list("environment").stream();
    lines
        .map(line -> (line + "=").split("=", 2))
        .forEach(line -> variables.put(line[0], line[1].replaceFirst("=$", "")));
    return variables;
  }

  private List<?> list(String setting) {
    return settings.get(setting) instanceof Collection<?> items ? List.copyOf(items) : List.of();
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
