package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneOptionsTest {

  @Test
  void withoutOptionsItIsTheWholeFactoryOnTheKnownPorts() {
    StandaloneOptions options = StandaloneOptions.parse();

    assertThat(options.without()).isEmpty();
    assertThat(options.port()).isEqualTo(1883);
    assertThat(options.cloudPort()).isEqualTo(1884);
    assertThat(options.httpPort(Member.CLOUD_DASHBOARD)).isEqualTo(8080);
    assertThat(options.httpPort(Member.HISTORIAN)).isEqualTo(8083);
    assertThat(options.httpPort(Member.PLC3)).isEqualTo(8088);
    assertThat(options.seed()).isEmpty();
    assertThat(options.timeScale()).isEmpty();
    assertThat(options.data()).isEqualTo(Path.of("data"));
    assertThat(options.broker()).isEmpty();
    assertThat(options.cloudBroker()).isEmpty();
  }

  @Test
  void everyOptionIsRead() {
    StandaloneOptions options =
        StandaloneOptions.parse(
            "--without=hmi2,cloud_dashboard",
            "--port",
            "2883",
            "--cloud-port=2884",
            "--http-port",
            "9080",
            "--seed=7",
            "--time-scale",
            "60",
            "--data=/tmp/x",
            "--broker",
            "one.example:1",
            "--cloud-broker=[::1]:2");

    assertThat(options.without()).containsExactlyInAnyOrder(Member.HMI2, Member.CLOUD_DASHBOARD);
    assertThat(options.port()).isEqualTo(2883);
    assertThat(options.cloudPort()).isEqualTo(2884);
    assertThat(options.httpPort(Member.HMI1)).isEqualTo(9081);
    assertThat(options.seed()).hasValue(7);
    assertThat(options.timeScale()).hasValue(60);
    assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
    assertThat(options.broker()).hasToString("Optional[one.example:1]");
    assertThat(options.cloudBroker()).hasToString("Optional[[::1]:2]");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --colour=red          | there is no option "--colour=red"
          plc1                  | there is no option "plc1"
          --seed                | --seed wants a value
          --seed=many           | --seed held "many", expected a whole number (see --help)
          --port=0              | --port held "0", expected a whole number from 1 to 65535 (see --help)
          --http-port=65530     | --http-port held "65530", expected a whole number from 1 to 65527 (see --help)
          --cloud-port=1883     | --cloud-port held "1883", expected another port than --port (see --help)
          --time-scale=0        | --time-scale held "0", expected a number from 0.001 to 100000 (see --help)
          --without=plc4        | --without held "plc4", expected names of components, separated by commas (see --help)
          --broker=here         | --broker held "here", expected HOST:PORT (see --help)
          --broker=my_host:1883 | --broker held "my_host:1883", expected HOST:PORT (see --help)
          --data=               | --data held "", expected a folder (see --help)
          """)
  void aMistakeIsOneLine(String argument, String message) {
    assertThatThrownBy(() -> StandaloneOptions.parse(argument))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }
}
