package io.mqttfactory.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.TopicFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for both brokers. Nothing is waited out: each suspect ends with a marker on a topic
 * that it may write, and when the judge has that, it has all that went before. So every case also
 * shows that the suspect could write at all.
 */
@NeedsMosquitto
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one broker for all cases
abstract class BrokerSecurityContract {

  private static final String STRANGER = Suspects.STRANGER;
  private static final String TEST = Suspects.TEST;
  private static final String FORGED = "forged";

  /** CONNACK's code, and so mosquitto_pub's. */
  private static final int NOT_AUTHORISED = 5;

  private final String configuration;
  private final String rights;
  private final String presence;
  private SecuredBroker broker;
  private Suspects suspects;
  private Judge judge;

  /**
   * @param configuration name of the broker's configuration
   * @param rights name of its file of rights
   * @param presence before the name of a component
   */
  BrokerSecurityContract(String configuration, String rights, String presence) {
    this.configuration = configuration;
    this.rights = rights;
    this.presence = presence;
  }

  /** "what | topic": one or more of every kind that somebody may write. */
  abstract String topics();

  /** "what | user | topic of another". */
  abstract String topicsOfOthers();

  /** "what | stranger or user | topic". */
  abstract String foreignWills();

  /** One of this broker's users. */
  abstract String user();

  /** A user whom only the other broker knows. */
  abstract String userOfTheOtherBroker();

  @BeforeAll
  void start(@TempDir Path folder) {
    broker = SecuredBroker.start(folder, configuration);
    judge = new Judge(broker);
    suspects = new Suspects(broker, presence);
  }

  @AfterAll
  void stop() {
    if (suspects != null) {
      suspects.close();
    }
    if (judge != null) {
      judge.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tableOfTopics")
  void aStrangerWritesNothing(String what, String topic) {
    assertWritesNothing(STRANGER, topic);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("tableOfTopics")
  void aStrangerIsToldSoWithMqtt5(String what, String topic) {
    judge.establish(topic);

    Command.Result result =
        broker.publish("-V", "mqttv5", "-q", "1", "-r", "-t", topic, "-m", FORGED);

    assertUntouched(topic, suspects.mark(STRANGER));
    assertThat(result.output()).contains("Not authorized");
  }

  /** Anybody can call the client like a component. Rights must not follow from that. */
  @Test
  void aStrangerWithTheClientIdOfAComponentWritesNothing() {
    String topic = presence + user();
    judge.establish(topic);

    Command.Result result =
        broker.publish("-i", user(), "-q", "1", "-r", "-t", topic, "-m", FORGED);

    assertUntouched(topic, suspects.mark(STRANGER));
    assertThat(result.exitCode()).isZero();
  }

  @ParameterizedTest(name = "{0}: {1} on {2}")
  @MethodSource("tableOfTopicsOfOthers")
  void aUserWritesNothingOfAnother(String what, String user, String topic) {
    assertWritesNothing(user, topic);
  }

  @ParameterizedTest(name = "{0}: {1} on {2}")
  @MethodSource("tableOfForeignWills")
  void aWillOnTheTopicOfAnotherIsNotPublished(String what, String user, String topic) {
    judge.establish(topic);

    String marker = suspects.vanish(user, OutgoingMessage.state(topic, FORGED));

    assertUntouched(topic, marker);
  }

  @Test
  void theOwnWillIsPublished() {
    String own = presence + user();

    String marker = suspects.vanish(user(), OutgoingMessage.state(own, FORGED));

    assertThat(judge.seenBefore(marker)).containsExactly(own + " " + FORGED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongIdentities")
  void isRefused(String what, List<String> identity) {
    Command.Result result =
        broker.publish(
            Stream.concat(identity.stream(), Stream.of("-t", TEST, "-m", FORGED))
                .toArray(String[]::new));

    assertThat(judge.seenBefore(suspects.mark(STRANGER))).isEmpty();
    assertThat(result.exitCode()).describedAs(result.output()).isEqualTo(NOT_AUTHORISED);
  }

  Stream<Arguments> wrongIdentities() {
    return Stream.of(
        Arguments.of("a wrong password", List.of("-u", user(), "-P", "wrong")),
        Arguments.of("the password of another user", List.of("-u", user(), "-P", judgesPassword())),
        Arguments.of("an empty password", List.of("-u", user(), "-P", "")),
        Arguments.of("a user without password", List.of("-u", user())),
        Arguments.of(
            "a user in small letters",
            List.of("-u", user().toLowerCase(Locale.ROOT), "-P", broker.password(user()))),
        Arguments.of("an unknown user", List.of("-u", "nobody", "-P", "x")),
        Arguments.of("a user of the other broker", broker.loggedIn(userOfTheOtherBroker())));
  }

  @Test
  void anEmptyUserWithAnEmptyPasswordIsAStranger() {
    String topic = presence + user();
    judge.establish(topic);

    Command.Result forged =
        broker.publish("-u", "", "-P", "", "-q", "1", "-r", "-t", topic, "-m", FORGED);
    Command.Result open = broker.publish("-u", "", "-P", "", "-q", "1", "-t", TEST, "-m", "hello");

    assertUntouched(topic, TEST + " hello");
    assertThat(forged.exitCode()).isZero();
    assertThat(open.exitCode()).isZero();
  }

  @Test
  void everyTopicThatSomebodyMayWriteIsTried() throws IOException {
    List<String> tried = tableOfTopics().map(row -> (String) row.get()[1]).toList();

    assertThat(rights("(?:topic|pattern) (?:write|readwrite) (.*)"))
        .filteredOn(filter -> !filter.equals(TEST))
        .isNotEmpty()
        .allMatch(
            filter ->
                tried.stream()
                    .anyMatch(topic -> TopicFilter.matches(filter.replace("%u", "+"), topic)),
            "is in the table of topics");
  }

  @Test
  void everyUserIsTried() throws IOException {
    List<String> tried = tableOfTopicsOfOthers().map(row -> (String) row.get()[1]).toList();

    assertThat(tried).containsAll(rights("user (.*)"));
  }

  Stream<Arguments> tableOfTopics() {
    return table(topics());
  }

  Stream<Arguments> tableOfTopicsOfOthers() {
    return table(topicsOfOthers());
  }

  Stream<Arguments> tableOfForeignWills() {
    return table(foreignWills());
  }

  private void assertWritesNothing(String user, String topic) {
    judge.establish(topic);

    suspects.publish(user, OutgoingMessage.event(topic, FORGED.getBytes(StandardCharsets.UTF_8)));
    suspects.publish(user, OutgoingMessage.state(topic, FORGED));
    suspects.publish(user, OutgoingMessage.state(topic, "")); // deletes what is retained

    assertUntouched(topic, suspects.mark(user));
  }

  private void assertUntouched(String topic, String marker) {
    assertThat(judge.seenBefore(marker)).containsExactly(topic + " " + Judge.GENUINE);
    assertThat(broker.retained(topic)).isEqualTo(Judge.GENUINE);
  }

  private String judgesPassword() {
    return broker.password(BrokerFiles.JUDGE);
  }

  private List<String> rights(String line) throws IOException {
    return Files.readAllLines(Path.of("..", "config", rights)).stream()
        .filter(text -> text.matches(line))
        .map(text -> text.replaceFirst(line, "$1"))
        .toList();
  }

  private static Stream<Arguments> table(String rows) {
    return rows.lines().map(row -> Arguments.of((Object[]) row.strip().split("\\s*\\|\\s*")));
  }
}
