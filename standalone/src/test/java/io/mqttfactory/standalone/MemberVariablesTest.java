package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberVariablesTest {

  private static final Path CONFIG = Path.of("config");

  @Test
  void aVariableWithAComponentsNameIsForThatOneAlone() {
    Map<String, String> environment =
        Map.of(
            "PLC2_SOURCE", "file:x.csv", "SOURCE", "file:y.csv", "HTTP_PORT", "1", "TARIFF", "0.3");

    assertThat(of(Member.PLC2, environment)).containsEntry("SOURCE", "file:x.csv");
    assertThat(of(Member.PLC1, environment)).doesNotContainKey("SOURCE");
    assertThat(of(Member.HMI2, environment))
        .containsEntry("TARIFF", "0.3")
        .containsEntry("HTTP_PORT", "8082");
  }

  @Test
  void theBridgeKnowsHowOftenAPlcPublishes() {
    assertThat(of(Member.BRIDGE, Map.of("PLC3_PUBLISH_INTERVAL", "9")))
        .containsEntry("ENVIRONMENT_INTERVAL", "9");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "BRIDGE, LINE_INTERVAL, PLC1_PUBLISH_INTERVAL",
    "PLC2, PUBLISH_INTERVAL, PLC2_PUBLISH_INTERVAL",
    "HISTORIAN, RETENTION_DAYS, RETENTION_DAYS"
  })
  void aProblemHasTheNameThatTheUserGave(Member member, String name, String given) {
    Map<String, String> environment =
        Map.of("PLC2_PUBLISH_INTERVAL", "x", "PLC1_PUBLISH_INTERVAL", "x", "RETENTION_DAYS", "x");

    assertThat(variables(environment).asGiven(member, name + " held \"x\", expected a number"))
        .isEqualTo(given + " held \"x\", expected a number");
  }

  @Test
  void nobodyWaitsForAComponentThatIsLeftOut() {
    assertThat(of(Member.BRIDGE, Map.of(), "--without=analytics"))
        .containsEntry("REQUIRED_CONSUMERS", "CloudDashboard");
    assertThat(of(Member.PLC1, Map.of(), "--without=historian"))
        .containsEntry("REQUIRED_CONSUMERS", "Bridge");
    assertThat(of(Member.HMI1, Map.of(), "--without=historian"))
        .containsEntry("HISTORIAN_URL", "off");
  }

  @Test
  void whoSaysForWhomToWaitIsObeyed() {
    Map<String, String> environment = Map.of("BRIDGE_REQUIRED_CONSUMERS", "Analytics,Mine");

    assertThat(of(Member.BRIDGE, environment, "--without=analytics"))
        .containsEntry("REQUIRED_CONSUMERS", "Analytics,Mine");
  }

  @Test
  void aBrokerElsewhereIsUsedByWhoBelongsToIt() {
    String option = "--cloud-broker=cloud.example:8883";

    assertThat(of(Member.ANALYTICS, Map.of(), option))
        .containsEntry("BROKER", "cloud.example")
        .containsEntry("PORT", "8883");
    assertThat(of(Member.BRIDGE, Map.of(), option))
        .containsEntry("LOCAL_BROKER", "localhost")
        .containsEntry("CLOUD_BROKER", "cloud.example");
    assertThat(of(Member.HMI1, Map.of(), option)).containsEntry("BROKER", "localhost");
  }

  private static Map<String, String> of(
      Member member, Map<String, String> environment, String... arguments) {
    return variables(environment, arguments).of(member);
  }

  private static MemberVariables variables(Map<String, String> environment, String... arguments) {
    return new MemberVariables(
        StandaloneOptions.parse(arguments),
        environment,
        Map.of(),
        CONFIG,
        new Secrets(CONFIG.resolve("secrets")));
  }
}
