package io.mqttfactory.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every container is locked up as the Compose file says. What the engine makes of it is looked at
 * in the running containers, by .ci/compose-smoke.
 */
class ComposeFileTest {

  private static final Path PROJECT = Path.of("..");
  private static final String IMAGE_USER = "10001:10001";

  /** A service with everything that is asked for; "%s" takes one line more. */
  private static final String HARDENED =
      """
      x-hardened: &hardened
        read_only: true
        cap_drop: [ALL]
        security_opt: ["no-new-privileges:true"]
        pids_limit: 200
        mem_limit: 64m
        logging: {options: {max-size: 10m, max-file: "3"}}
      services:
        new:
          <<: *hardened
          build: .
          %s
      """;

  static Stream<ComposeService> services() throws IOException {
    String compose = Files.readString(PROJECT.resolve("docker-compose.yml"));
    return ComposeService.read(compose, imageUser()).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("services")
  void forgetsNothing(ComposeService service) {
    assertThat(service.weaknesses()).describedAs(service.name()).isEmpty();
  }

  @Test
  void passwordsAreFilesThatTheScriptMakes() throws IOException {
    Map<String, Object> compose =
        ComposeService.load(Files.readString(PROJECT.resolve("docker-compose.yml")));

    assertThat((Map<?, ?>) compose.get("secrets"))
        .isNotEmpty()
        .allSatisfy(
            (name, secret) ->
                assertThat(secret.toString()).matches("\\{file=\\./config/secrets/[\\w.-]+}"));
  }

  @Test
  void theImageOfTheComponentsDoesNotRunAsRoot() throws IOException {
    assertThat(imageUser()).isEqualTo(IMAGE_USER);
  }

  @Test
  void aHardenedServiceHasNoWeakness() {
    assertThat(weaknessesWith("environment: {MQTT_PASSWORD_FILE: /run/secrets/mqtt_password}"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read_only: false                              | read_only is not true
          cap_drop: [NET_RAW]                           | cap_drop is not ALL
          security_opt: []                              | security_opt is not just no-new-privileges:true
          'security_opt: ["no-new-privileges:true", "seccomp:unconfined"]' | security_opt is not just no-new-privileges:true
          pids_limit: -1                                | no pids_limit
          mem_limit: 0                                  | no mem_limit
          logging: {driver: json-file}                  | logging is not rotated (max-size, max-file)
          privileged: true                              | privileged is set
          network_mode: host                            | network_mode is set
          pid: host                                     | pid is set
          cap_add: [NET_ADMIN]                          | cap_add is set
          user: root                                    | user is 'root', expected a numeric one, not root
          user: "0:0"                                   | user is '0:0', expected a numeric one, not root
          ports: ["8080:8080"]                          | port 8080:8080 is not on 127.0.0.1 only
          ports: ["0.0.0.0:8080:8080"]                  | port 0.0.0.0:8080:8080 is not on 127.0.0.1 only
          ports: [8080]                                 | port 8080 is not on 127.0.0.1 only
          volumes: [{type: bind, source: ./x, target: /x}] | volume ./x of the machine is writable
          volumes: ["./x:/x"]                           | volume ./x:/x is no named one
          environment: {MQTT_PASSWORD: x}               | variable MQTT_PASSWORD is no file under /run/secrets
          environment: ["MQTT_PASSWORD=x"]              | variable MQTT_PASSWORD is no file under /run/secrets
          environment: {MQTT_PASSWORD_FILE: /data/x}    | variable MQTT_PASSWORD_FILE is no file under /run/secrets
          """)
  void aServiceThatWeakensOneThingIsTold(String line, String weakness) {
    assertThat(weaknessesWith(line)).containsExactly(weakness);
  }

  @Test
  void aServiceThatMountsTheEnginesSocketIsTold() {
    assertThat(weaknessesWith("volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']"))
        .anyMatch(weakness -> weakness.endsWith("opens the container engine"));
  }

  @Test
  void aServiceThatForgetsEverythingIsToldAllOfIt() {
    ComposeService bare = ComposeService.read("services: {new: {image: x}}", IMAGE_USER).get(0);

    assertThat(bare.weaknesses())
        .containsExactly(
            "read_only is not true",
            "cap_drop is not ALL",
            "security_opt is not just no-new-privileges:true",
            "no pids_limit",
            "no mem_limit",
            "logging is not rotated (max-size, max-file)",
            "user is '', expected a numeric one, not root");
  }

  private static List<String> weaknessesWith(String line) {
    return ComposeService.read(HARDENED.formatted(line), IMAGE_USER).get(0).weaknesses();
  }

  /** The last one of the Dockerfile. */
  private static String imageUser() throws IOException {
    return Files.readAllLines(PROJECT.resolve("Dockerfile")).stream()
        .filter(line -> line.startsWith("USER "))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring("USER ".length()).strip())
        .orElse("");
  }
}
