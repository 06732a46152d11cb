package io.mqttfactory.aggregate;

import static io.mqttfactory.aggregate.Samples.WINDOW;
import static io.mqttfactory.aggregate.Samples.energy;
import static io.mqttfactory.aggregate.Samples.foreignLine;
import static io.mqttfactory.aggregate.Samples.line;
import static io.mqttfactory.aggregate.Samples.noise;
import static io.mqttfactory.aggregate.Samples.ofEnergy;
import static io.mqttfactory.aggregate.Samples.ofEnvironment;
import static io.mqttfactory.aggregate.Samples.ofLine;
import static io.mqttfactory.aggregate.Samples.power;
import static io.mqttfactory.aggregate.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.CriticalAlert;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import io.mqttfactory.model.cloud.ProductionAnalytics.OeeShares;
import io.mqttfactory.model.cloud.TrendDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of single windows; trends and limits have tests of their own. */
class AggregatorTest {

  private final Aggregator aggregator = new Aggregator(AlertLimits.NONE, Samples.INTERVALS);

  @Test
  void averagesOverTheReadingsThatKnow() {
    EnergyAnalytics section =
        energyOf(
            energy(0, 260.1, GridStatus.NORMAL),
            energy(3, null, GridStatus.VOLTAGE_SAG),
            energy(6, 271.94, null),
            energy(9, 263.55, GridStatus.NORMAL));

    assertThat(section.powerConsumption())
        .isEqualTo(new Figure(265.2, 260.1, 271.9, TrendDirection.STABLE));
    assertThat(section.powerFactor()).isEqualTo(new Figure(0.867, 0.867, null, null));
    assertThat(section.gridStability()).isEqualTo(66.7);
    assertThat(section.voltageUnbalance()).isEqualTo(0.32);
    assertThat(section.energyTotal()).isEqualTo(12_856.3);
  }

  @Test
  void saysNothingOfWhatNoReadingKnows() {
    EnergyReading nothing =
        new EnergyReading(
            Stamp.unnumbered(Samples.at(1), "PLC2"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(energyOf(nothing))
        .isEqualTo(new EnergyAnalytics(null, null, null, null, null, null, null, null, null));
  }

  @Test
  void averagesNoiseByItsEnergy() {
    Draft draft = aggregate(ofEnvironment(noise(0, 60.0), noise(4, 60.0), noise(8, 90.0)));

    assertThat(draft.environment().noiseLevel()).isEqualTo(new Figure(85.2, null, 90.0, null));
  }

  @Test
  void namesTheSilentSourcesAndHasNoSectionForThem() {
    Draft draft = aggregate(ofEnergy(power(0, 250), power(3, 250), power(6, 250)));

    assertThat(draft.environment()).isNull();
    assertThat(draft.production()).isNull();
    assertThat(draft.alerts())
        .containsExactly(
            data(AlarmPriority.HIGH, "PLC3 is silent: no reading on factory/environment"),
            data(AlarmPriority.HIGH, "PLC1 is silent: no reading on factory/line1"));
    assertThat(draft.status().overallHealth()).isFalse();
    assertThat(draft.status().energyEfficiency()).isEqualTo(86.7);
    assertThat(draft.status().environmentalComfort()).isNull();
  }

  @Test
  void warnsOfASourceOfWhichLessThanHalfArrived() {
    Draft draft = aggregate(ofLine(null, running(0, 10), running(2, 12)));

    assertThat(draft.alerts()).contains(data(AlarmPriority.MEDIUM, "Only 2 of 5 readings of PLC1"));
    assertThat(draft.dataPoints().lineSamples()).isEqualTo(2);
    assertThat(draft.dataPoints().lineExpected()).isEqualTo(5.0);
    assertThat(draft.dataPoints().energyExpected()).isEqualTo(3.3);
  }

  @Test
  void doesNotCallSilentWhoSpeaksLessThanOncePerWindow() {
    Aggregator patient =
        new Aggregator(
            AlertLimits.NONE,
            Map.of(
                "PLC1", Samples.TEN_SECONDS.multipliedBy(2),
                "PLC2", Samples.TEN_SECONDS.multipliedBy(2),
                "PLC3", Samples.TEN_SECONDS.multipliedBy(2)));

    assertThat(patient.aggregate(ofLine(null), Memory.NONE).alerts()).isEmpty();
  }

  @Test
  void countsFromTheReadingBeforeTheWindow() {
    ProductionAnalytics section =
        lineOf(
            line(-2, LineStatus.RUNNING, 1_000, 10, 600),
            line(0, LineStatus.RUNNING, 1_004, 10, 602),
            line(4, LineStatus.RUNNING, 1_010, 12, 605),
            line(8, LineStatus.RUNNING, 1_018, 12, 610));

    assertThat(section.goodCount()).isEqualTo(18);
    assertThat(section.rejectCount()).isEqualTo(2);
    assertThat(section.oee()).isEqualTo(new OeeShares(1.0, 1.0, 0.9, 0.9));
  }

  @Test
  void countsFromItsFirstReadingIfNoneIsBefore() {
    assertThat(lineOf(null, running(0, 50), running(2, 53)).goodCount()).isEqualTo(3);
    assertThat(lineOf(null, running(0, 50)).goodCount()).isNull();
  }

  @Test
  void countsFromNothingWhereTheCountersBeganAnew() {
    ProductionAnalytics section =
        lineOf(
            line(-2, LineStatus.RUNNING, 9_000, 1, 80_000),
            line(0, LineStatus.RUNNING, 9_003, 1, 80_002),
            line(2, LineStatus.RUNNING, 2, 3, 2));

    assertThat(section.goodCount()).isEqualTo(5);
    assertThat(section.rejectCount()).as("though that counter alone did not fall").isEqualTo(3);
  }

  @Test
  void knowsOfAForeignLineWhatItsCountersTell() {
    ProductionAnalytics section = lineOf(foreignLine(-2, 100L), foreignLine(2, 110L));

    assertThat(section.goodCount()).isNull();
    assertThat(section.rejectCount()).isNull();
    assertThat(section.oee()).isEqualTo(new OeeShares(null, null, null, null));
    assertThat(section.qualityRate().average()).isEqualTo(98.7);
  }

  @Test
  void hasNoSharesOfALineThatWasNotToRun() {
    LineReading before = line(-2, LineStatus.IDLE, 100, 0, 60);

    assertThat(lineOf(before, line(0, LineStatus.IDLE, 100, 0, 60)).oee())
        .isEqualTo(new OeeShares(null, null, null, null));
  }

  @Test
  void dividesTheWindowAmongTheStatuses() {
    Map<String, Double> seconds =
        lineOf(
                line(-1, LineStatus.ALARM, 1, 0, 1),
                line(1, LineStatus.RUNNING, 1, 0, 1),
                line(3, LineStatus.RUNNING, 1, 0, 1),
                line(5, LineStatus.IDLE, 1, 0, 1),
                line(7.5, LineStatus.RUNNING, 1, 0, 1))
            .statusSeconds();

    assertThat(seconds).isEqualTo(Map.of("alarm", 1.0, "running", 6.5, "idle", 2.5));
  }

  @Test
  void attributesTheTimeOfAHoleToNoStatus() {
    assertThat(lineOf(null, running(0, 1), running(4, 1), running(8.5, 1)).statusSeconds())
        .isEqualTo(Map.of("running", 5.5));
    assertThat(lineOf(running(-5, 1), running(6, 1)).statusSeconds())
        .isEqualTo(Map.of("running", 4.0));
  }

  @Test
  void doesNotDependOnTheOrderInWhichReadingsWereReceived() {
    Random random = new Random(7);
    List<EnergyReading> energy = new ArrayList<>();
    List<LineReading> line = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      energy.add(power(i / 10.0, 250 + random.nextGaussian()));
      line.add(line(i / 10.0, LineStatus.values()[i % 5], i, i / 10, i));
    }
    Draft expected = aggregate(energy, line);

    for (int i = 0; i < 50; i++) {
      Collections.shuffle(energy, random);
      Collections.shuffle(line, random);
      assertThat(aggregate(energy, line)).isEqualTo(expected);
    }
  }

  @Test
  void refusesAReadingOfAnotherWindow() {
    assertThatThrownBy(() -> ofEnergy(power(10, 250))).hasMessageContaining("is not in Window");
  }

  @Test
  void roundsTiesAlikeHoweverTheyWereSummed() {
    assertThat(Rounding.ONE.of(0.15 + 1e-16)).isEqualTo(Rounding.ONE.of(0.15 - 1e-16));
    assertThat(Rounding.TWO.of(-0.001)).hasToString("0.0");
    assertThat(Rounding.THREE.of(1.23449)).isCloseTo(1.234, within(1e-12));
  }

  private EnergyAnalytics energyOf(EnergyReading... readings) {
    return aggregate(ofEnergy(readings)).energy();
  }

  private ProductionAnalytics lineOf(LineReading before, LineReading... readings) {
    return aggregate(ofLine(before, readings)).production();
  }

  private Draft aggregate(List<EnergyReading> energy, List<LineReading> line) {
    return aggregate(new WindowReadings(WINDOW, energy, List.of(), line, Optional.empty()));
  }

  private Draft aggregate(WindowReadings readings) {
    return aggregator.aggregate(readings, Memory.NONE);
  }

  private static CriticalAlert data(AlarmPriority severity, String message) {
    return new CriticalAlert(AlertType.DATA, severity, message);
  }
}
