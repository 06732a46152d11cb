package io.mqttfactory.hmi.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void defaultsNeedNoSettings() {
    Options options = parse(Map.of());

    assertThat(options.url()).isEqualTo("http://localhost:8080");
    assertThat(options.by()).isEqualTo("operator");
    assertThat(options.once()).isFalse();
    assertThat(options.look().unicode()).isFalse();
    assertThat(options.look().color()).isTrue();
  }

  @Test
  void argumentsGoBeforeVariables() {
    Map<String, String> environment =
        Map.of("DASHBOARD_URL", "http://a", "USER", "root", "LANG", "de_DE.UTF-8", "NO_COLOR", "1");

    assertThat(parse(environment).url()).isEqualTo("http://a");
    assertThat(parse(environment).by()).isEqualTo("root");
    assertThat(parse(environment).look().unicode()).isTrue();
    assertThat(parse(environment).look().color()).isFalse();
    Options options =
        parse(environment, "--url", "http://b:1/", "--by", "anna", "--ascii", "--once");
    assertThat(options.url()).isEqualTo("http://b:1");
    assertThat(options.by()).isEqualTo("anna");
    assertThat(options.look().unicode()).isFalse();
    assertThat(options.once()).isTrue();
  }

  @ParameterizedTest(name = "LC_ALL={0} LANG={1}: {2}")
  @CsvSource({"C, en_US.UTF-8, false", "en_US.utf8, C, true", "'', C.UTF-8, true"})
  void theLocaleDecidesAboutCharacters(String all, String lang, boolean unicode) {
    assertThat(parse(Map.of("LC_ALL", all, "LANG", lang)).look().unicode()).isEqualTo(unicode);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--colour, unknown argument \"--colour\"",
    "--url, --url needs a value",
    "--by, --by needs a value"
  })
  void wrongArgumentsAreNamed(String argument, String message) {
    assertThatThrownBy(() -> parse(Map.of(), argument))
        .isInstanceOf(WrongArgumentException.class)
        .hasMessage(message);
    assertThat(DashboardCommand.run(new String[] {argument}, Map.of(), false)).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"file:///etc/passwd", "localhost:8080", "'http:// x'"})
  void anAddressIsAnAddress(String url) {
    assertThatThrownBy(() -> parse(Map.of("DASHBOARD_URL", url)))
        .hasMessageContaining("is no address such as http://localhost:8080");
  }

  private static Options parse(Map<String, String> environment, String... arguments) {
    return Options.parse(arguments, environment);
  }
}
