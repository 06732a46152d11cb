package io.mqttfactory.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Durations;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.standalone.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** docs/configuration.md and the READMEs list what components read, with its defaults. */
class ConfigurationDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern QUOTED_NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

  private static final String LABS =
      "labs/src/main/java/io/mqttfactory/labs/exercise/Addresses.java";
  private static final String STANDALONE = "standalone/src/main/java/io/mqttfactory/standalone/";

  /** What the docker files read, and not the component. */
  private static final String JVM_OPTIONS = "JAVA_OPTS";

  @ParameterizedTest
  @EnumSource(Member.class)
  void theTablesHaveEveryVariableWithItsDefault(Member member) throws IOException {
    List<String> components = Arrays.stream(Member.values()).map(Member::component).toList();
    Map<String, String> documented =
        VariableTable.read(document(), components).get(member.component());
    documented.replaceAll(ConfigurationDocumentTest::normal);

    assertThat(documented).isEqualTo(defaultsOf(member));
  }

  @ParameterizedTest
  @EnumSource(Member.class)
  void theReadmeOfAComponentNamesTheSameVariables(Member member) throws IOException {
    String readme = Files.readString(ROOT.resolve(member.folder()).resolve("README.md"));
    Set<String> named = new TreeSet<>();
    readme
        .lines()
        .dropWhile(line -> !line.startsWith("| variable |"))
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[1].replaceAll("\\(Compose.*", ""))
        .forEach(cell -> QUOTED_NAME.matcher(cell).results().forEach(m -> named.add(m.group(1))));

    assertThat(named).isEqualTo(defaultsOf(member).keySet());
  }

  @ParameterizedTest
  @EnumSource(Member.class)
  void composePassesOnlyWhatTheComponentReads(Member member) throws IOException {
    Map<?, ?> service = (Map<?, ?>) services().get(member.folder().replace('-', '_'));
    Set<Object> passed = new HashSet<>(((Map<?, ?>) service.get("environment")).keySet());
    passed.remove(JVM_OPTIONS);

    assertThat(defaultsOf(member).keySet())
        .containsAll(passed.stream().map(String::valueOf).toList());
  }

  @Test
  void everyVariableOfComposeIsListed() throws IOException {
    String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
    Set<String> offered = new TreeSet<>();
    Matcher found = Pattern.compile("(?m)\\$\\{([A-Z0-9_]+)|^ +([A-Z0-9_]+):$").matcher(compose);
    while (found.find()) {
      offered.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
    String section = document().split("## What Compose passes on")[1].split("\n## ")[0];
    Set<String> listed = new TreeSet<>();
    QUOTED_NAME.matcher(section).results().forEach(name -> listed.add(name.group(1)));

    assertThat(listed).containsAll(offered);
  }

  @Test
  void whatTheCommandsTakeIsListed() throws IOException {
    String section = document().split("## What scripts and commands take")[1].split("\n## ")[0];
    Set<String> taken = new TreeSet<>();
    find("\\$\\{([A-Z][A-Z_]*):-", "start_demo.sh", taken);
    find("\\$\\{([A-Z][A-Z_]*):-", "inject_fault.sh", taken);
    find("\\$\\{([A-Z][A-Z_]*):-", "dashboard", taken);
    find("\\$\\{([A-Z][A-Z_]*):-", "config/make-passwords", taken);
    find("\\(setting ([A-Z_]+)\\)", "inject_fault.sh", taken);
    find("environment, \"([A-Z0-9_]+)\"", LABS, taken);
    find("getOrDefault\\(\"([A-Z_]+)\"", LABS, taken);
    find("getOrDefault\\(\"([A-Z_]+)\"", STANDALONE + "Factory.java", taken);
    find("\"(--[a-z-]+)\"", STANDALONE + "CommandLine.java", taken);
    taken.remove("--help");

    assertThat(taken)
        .contains("START_TIMEOUT", "PORT", "TIME_SCALE", "HMI2_PORT", "CONFIG_DIR", "--data")
        .allSatisfy(name -> assertThat(section).containsPattern("`" + name + "[` ]"));
  }

  private static void find(String pattern, String file, Set<String> found) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve(file)));
    matcher.results().forEach(one -> found.add(one.group(1)));
  }

  /** A wrong value ends the assembly when all settings are read, before anything is opened. */
  private static Map<String, String> defaultsOf(Member member) {
    Map<String, String> defaults = effective(member, "TIME_SCALE");
    defaults.put("TIME_SCALE", effective(member, "LOG_LEVEL").get("TIME_SCALE"));
    defaults.put("MQTT_PASSWORD_FILE", "");
    defaults.replaceAll(ConfigurationDocumentTest::normal);
    return defaults;
  }

  private static Map<String, String> effective(Member member, String wrong) {
    AtomicReference<Settings> settings = new AtomicReference<>();
    try (Component unexpected =
        Component.start(
            member.component(),
            Map.of(wrong, "wrong"),
            Clock.systemUTC(),
            component -> {
              settings.set(component.settings());
              member.assembly().assemble(component);
            })) {
      throw new AssertionError(unexpected.name() + " started with a wrong setting");
    } catch (SettingsException expected) {
      return new TreeMap<>(settings.get().effective());
    }
  }

  /** One form for what a person writes and what the log shows. */
  private static String normal(String variable, String value) {
    if (variable.equals("SOURCE") && value.isEmpty()) {
      return "model";
    }
    if (variable.endsWith("_INTERVAL")) {
      return Durations.parse(value).toString();
    }
    return value
        .replaceAll("^(?:Optional)?\\[(.*)]$", "$1")
        .replace(", ", ",")
        .replaceAll("\\.0$", "");
  }

  private static Map<?, ?> services() throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    Map<?, ?> compose =
        new Yaml(options).load(Files.readString(ROOT.resolve("docker-compose.yml")));
    return (Map<?, ?>) compose.get("services");
  }

  private static String document() throws IOException {
    return Files.readString(ROOT.resolve("docs").resolve("configuration.md"));
  }
}
