package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured gets the options that its users' containers have. */
class ContainerOptionsTest {

  private static final Path ROOT = Path.of("..");

  static List<Subject> subjects() {
    return Subject.ALL;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aComponentHasTheOptionsOfItsContainer(Subject subject) throws IOException {
    String service = service(subject.module().replace('-', '_'));
    Matcher own = Pattern.compile("\n {6}JAVA_OPTS: (.*)").matcher(service);

    assertThat(subject.javaOpts()).isEqualTo(own.find() ? own.group(1) : ofTheImage());
  }

  @Test
  void allOfThemHaveWhatTheContainersRunWith() throws IOException {
    String command = Files.readString(ROOT.resolve("docker/run"));
    String java = command.substring(command.indexOf("exec java"), command.indexOf("$JAVA_OPTS"));

    assertThat(java.replace("exec java", "").replace("\\", "").strip().split("\\s+"))
        .containsExactlyElementsOf(Host.OPTIONS);
  }

  private static String service(String name) throws IOException {
    String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
    Matcher service = Pattern.compile("\n  " + name + ":\n(?: {4}.*\n|\n)*").matcher(compose);
    assertThat(service.find()).as(name + " in docker-compose.yml").isTrue();
    return service.group();
  }

  private static String ofTheImage() throws IOException {
    Matcher options =
        Pattern.compile("JAVA_OPTS=\"([^\"]*)\"")
            .matcher(Files.readString(ROOT.resolve("Dockerfile")));
    assertThat(options.find()).isTrue();
    return options.group(1);
  }
}
