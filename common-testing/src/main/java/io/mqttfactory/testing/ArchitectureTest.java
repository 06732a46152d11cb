package io.mqttfactory.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of the architecture, for all classes of the factory on the class path of a module. The
 * build runs this class in every module whose tests use this one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reads the classes once
public class ArchitectureTest {

  private static final String FACTORY = "io.mqttfactory";
  private static final String MQTT = "io.mqttfactory.runtime.mqtt..";

  /** Plain MQTT, for people: what the link does about it would hide what MQTT does. */
  private static final String SHELL_CLIENT = "io.mqttfactory.labs.client..";

  private static final String TERMINAL = "io.mqttfactory.hmi.terminal..";
  private static final String[] COMMON = {
    "io.mqttfactory.aggregate..",
    "io.mqttfactory.cloud..",
    "io.mqttfactory.hmi..",
    "io.mqttfactory.model..",
    "io.mqttfactory.plant..",
    "io.mqttfactory.plc..",
    "io.mqttfactory.runtime..",
    "io.mqttfactory.testing.."
  };

  /** What follows from its inputs alone. */
  private static final String[] PURE = {
    "io.mqttfactory.aggregate..",
    "io.mqttfactory.analytics.anomaly..",
    "io.mqttfactory.analytics.engine..",
    "io.mqttfactory.analytics.forecast..",
    "io.mqttfactory.analytics.insight..",
    "io.mqttfactory.analytics.state..",
    "io.mqttfactory.analytics.statistics..",
    "io.mqttfactory.analytics.watch..",
    "io.mqttfactory.analytics.wear..",
    "io.mqttfactory.analytics.window..",
    "io.mqttfactory.model..",
    "io.mqttfactory.plant.."
  };

  private static final String[] COMPONENTS = {
    "io.mqttfactory.plc1..",
    "io.mqttfactory.plc2..",
    "io.mqttfactory.plc3..",
    "io.mqttfactory.hmi1..",
    "io.mqttfactory.hmi2..",
    "io.mqttfactory.historian..",
    "io.mqttfactory.bridge..",
    "io.mqttfactory.dashboard..",
    "io.mqttfactory.analytics.."
  };
  private static final String STANDALONE = "io.mqttfactory.standalone..";

  /** Tools for people, whose output is meant to be read on a terminal. */
  private static final DescribedPredicate<JavaClass> COMMAND =
      simpleNameEndingWith("Command")
          .or(resideInAnyPackage("io.mqttfactory.benchmarks..", "io.mqttfactory.labs.."))
          .or(resideInAPackage("io.mqttfactory.standalone").and(simpleName("Main")))
          .or(resideInAPackage("io.mqttfactory.standalone").and(simpleName("Session")))
          .as("a shell command");

  private final JavaClasses factory =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(FACTORY);
  private final JavaClasses tests =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages(FACTORY);

  @Test
  void theRulesSeeTheClasses() {
    assertThat(factory.contain("io.mqttfactory.model.Topics")).isTrue();
    assertThat(factory.contain("io.mqttfactory.runtime.mqtt.PahoMqttLink")).isTrue();
  }

  @Test
  void componentsDoNotKnowEachOther() {
    check(
        slices()
            .assignedFrom(new ComponentSlices(COMPONENTS))
            .should()
            .notDependOnEachOther()
            .because("components meet on topics only, as processes do"));
  }

  @Test
  void commonModulesDoNotKnowTheComponents() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(COMMON)
            .should()
            .dependOnClassesThat(resideInAnyPackage(COMPONENTS).or(resideInAnyPackage(STANDALONE)))
            .because("arrows go from a component to common-*, never back"));
  }

  @Test
  void modelPlantAndAggregatesArePure() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "io.mqttfactory.runtime..",
                        "java.io..",
                        "java.net..",
                        "java.nio.channels..",
                        "java.nio.file..",
                        "java.sql..",
                        "java.util.concurrent..",
                        "org.eclipse.paho..",
                        "org.slf4j..")
                    .or(named(Clock.class, Thread.class, ThreadLocal.class, ProcessBuilder.class))
                    .and(
                        DescribedPredicate.not(
                            // Jackson's signatures have these.
                            named(
                                IOException.class,
                                Serializable.class,
                                UncheckedIOException.class))))
            .because(
                "what travels, what the plant does and what is said of it follow from inputs alone"));
  }

  @Test
  void modelPlantAndAggregatesHaveNoClock() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethodWhere(
                calls("java\\.time\\..*\\.now|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"))
            .because("the same seed and time give the same values in every process"));
  }

  @Test
  void theProtocolDoesNotKnowWhoSpeaksIt() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.mqttfactory.runtime.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mqttfactory.runtime.consumer..")
            .because("a consumer uses the protocol's decisions, which are tested without it"));
  }

  @Test
  void whatIsStoredDoesNotKnowHowItCame() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.mqttfactory.runtime.consumer.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mqttfactory.runtime.consumer", MQTT)
            .because("a store works in transactions, whoever fills it"));
  }

  @Test
  void onlyTheLinkKnowsPaho() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(MQTT, SHELL_CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.paho..")
            .because(
                "Paho's traps are known and kept in one place, from which it can be replaced"));
  }

  @Test
  void onlyTheDashboardKnowsTheTerminal() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(TERMINAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tamboui..", "org.jline..")
            .because("an HMI is a service; its dashboard is a process of its own"));
  }

  @Test
  void onlyAMainEndsTheProcessOrReadsTheEnvironment() {
    check(
        noClasses()
            .that(
                DescribedPredicate.not(
                    simpleName("Main")
                        .or(simpleName("HistoryCommand"))
                        .or(simpleName("AclFilesCommand"))))
            .should()
            .callMethodWhere(calls("java\\.lang\\.(System|Runtime)\\.(exit|halt|getenv)"))
            .because(
                "several components can live in one JVM, and tests give them literal settings"));
  }

  @Test
  void staticFieldsAreFinal() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .areNotDeclaredIn(UnusedPort.class) // the ports of a machine are everybody's
            .should()
            .beFinal()
            .because("nothing static holds state: whatever is opened belongs to a component"));
  }

  @Test
  void staticCollectionsAreConstants() {
    check(
        noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(
                DescribedPredicate.describe(
                    "a collection that is made to be changed", ArchitectureTest::isMutable))
            .because("a constant is declared as List, Set or Map and made by their factories"));
  }

  @Test
  void outputIsLogged() {
    check(
        noClasses()
            .that(DescribedPredicate.not(COMMAND))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("logs have times and levels, and cannot steer a terminal"));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("there is one way to log: SLF4J"));
  }

  @Test
  void testsDoNotSleep() {
    noClasses()
        .should()
        .callMethodWhere(
            calls("java\\.lang\\.Thread\\.sleep|java\\.util\\.concurrent\\.TimeUnit\\.sleep"))
        .because("a test advances a clock or awaits with a bound: sleeping is slow and still fails")
        .allowEmptyShould(true)
        .check(tests);
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(factory);
  }

  private static boolean isMutable(JavaClass type) {
    boolean isCollection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    boolean isReadOnlyByName = List.of("List", "Set", "Map").contains(type.getSimpleName());
    return (isCollection && !isReadOnlyByName)
        || type.isAssignableTo(ThreadLocal.class)
        || type.getPackageName().equals("java.util.concurrent.atomic");
  }

  /** A call of a method whose full name the pattern matches. */
  private static DescribedPredicate<JavaMethodCall> calls(String pattern) {
    Pattern name = Pattern.compile(pattern);
    return DescribedPredicate.describe(
        "it is " + pattern,
        call -> name.matcher(call.getTargetOwner().getName() + "." + call.getName()).matches());
  }

  private static DescribedPredicate<JavaClass> named(Class<?>... types) {
    List<String> names = Stream.of(types).map(Class::getName).toList();
    return DescribedPredicate.describe(
        String.join(", ", names), type -> names.contains(type.getName()));
  }
}
