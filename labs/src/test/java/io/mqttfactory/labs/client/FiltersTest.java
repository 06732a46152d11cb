package io.mqttfactory.labs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "factory/line1, factory/line1, true, the topic itself",
    "factory/+, factory/line1, true, one level",
    "factory/+, factory, false, a level that is not there",
    "factory/+, factory/line1/x, false, two levels",
    "factory/#, factory, true, the parent of #",
    "factory/#, factory/a/b, true, any depth",
    "status/+/info, status/PLC1/info, true, a level in the middle",
    "status/+/info, status/PLC1, false, the last level is missing",
    "+/+, factory/line1, true, any two levels",
    "#, $SYS/broker/uptime, false, # does not catch what begins with $",
    "+/broker/uptime, $SYS/broker/uptime, false, nor does +",
    "$SYS/#, $SYS/broker/uptime, true, $SYS named",
    "Factory/+, factory/line1, false, upper case is another letter",
    "/+, factory, false, a leading slash is a level of its own",
  })
  void catchesWhatTheStandardSays(String filter, String topic, boolean caught, String why) {
    assertThat(Filters.matches(filter, topic)).as(why).isEqualTo(caught);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/#/b", "a#", "a+/b", "#/a"})
  void refusesWhatIsNoFilter(String filter) {
    assertThatThrownBy(() -> Filters.checkFilter(filter)).isInstanceOf(UsageException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/+", "#"})
  void refusesToPublishToWildcards(String topic) {
    assertThatThrownBy(() -> Filters.checkTopic(topic)).isInstanceOf(UsageException.class);
  }
}
