package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.Json;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.HmiProcess;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.testing.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * From a fault in the plant to what an operator sees and does. It is the grid's voltage that sags,
 * since that does not depend on what the line does at this hour.
 */
@NeedsMosquitto
class HmiIT {

  private static final String GRID = "grid_abnormal";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void anAlarmOfTheInjectedFaultIsAcknowledgedOnThePageAndSeenSoInTheTerminal()
      throws MqttException {
    HmiProcess hmi = start();
    ChromeDriver browser = Chromium.start();
    factory.add(browser::quit);
    browser.get(hmi.url() + "/");

    sagVoltage();

    WebElement row =
        await().atMost(PATIENCE).until(() -> find(browser, GRID), found -> found != null);
    assertThat(row.getText()).contains("voltage_sag");
    assertThat(hmi.terminal()).containsPattern("HIGH +UNACKED +[0-9:]+ +The grid is not normal");
    acknowledge(browser, row);
    awaitState(hmi, GRID, AlarmState.ACKNOWLEDGED);
    assertThat(hmi.alarm(GRID)).map(AlarmSnapshot::acknowledgedBy).contains("anna");
    assertThat(hmi.terminal()).containsPattern("HIGH +acked +[0-9:]+ +The grid is not normal");
  }

  @Test
  void anHmiThatIsKilledComesBackWithItsAlarmsAndTellsThem() throws MqttException {
    HmiProcess hmi = start();
    sagVoltage();
    awaitState(hmi, GRID, AlarmState.UNACKNOWLEDGED);
    AlarmSnapshot before = hmi.alarm(GRID).orElseThrow();

    hmi.kill();
    try (MqttProbe thief = new MqttProbe(factory.broker().address())) {
      thief.publish("alarms/energy/" + GRID, new byte[0], true);
    }
    hmi.start();

    AlarmSnapshot after = hmi.alarm(GRID).orElseThrow();
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(after.occurrence()).isEqualTo(before.occurrence());
    assertThat(after.raisedAt()).isEqualTo(before.raisedAt());
    try (MqttProbe probe = new MqttProbe(factory.broker().address())) {
      assertThat(probe.awaitAnyWord("alarms/energy/" + GRID)).contains("\"unacknowledged\"");
    }
  }

  @Test
  void aPlcThatDiesMakesItsValuesStaleAndRaisesOneAlarm() {
    HmiProcess hmi = start();

    factory.plc("plc2").kill();

    await().atMost(PATIENCE).until(() -> hmi.annunciated().contains("plc2_silent"));
    assertThat(hmi.annunciated())
        .describedAs("the plant's own grid may be abnormal at any hour")
        .filteredOn(alarm -> !alarm.equals(GRID))
        .containsExactly("plc2_silent");
    assertThat(hmi.state().findValuesAsText("quality")).containsOnly("stale");
    factory.plc("plc2").start();
    await()
        .atMost(PATIENCE)
        .until(() -> !hmi.state().findValuesAsText("quality").contains("stale"));
    assertThat(hmi.alarm("plc2_silent"))
        .map(AlarmSnapshot::state)
        .contains(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void aFloodOfReadingsIsSwallowedWithinTheMemoryOfItsContainer() throws MqttException {
    HmiProcess hmi = start();
    factory.plc("plc2").terminate();
    awaitState(hmi, "plc2_silent", AlarmState.UNACKNOWLEDGED);
    long received = hmi.state().path("link").path("messages").asLong();
    int flood = 20_000;

    try (MqttProbe publisher = new MqttProbe(factory.broker().address())) {
      Instant begin = Instant.now();
      for (int number = 0; number < flood; number++) {
        publisher.publish("factory/energy", reading(begin.plusMillis(number), 200 + number % 50));
      }
    }

    await()
        .atMost(PATIENCE)
        .until(() -> hmi.state().path("link").path("messages").asLong() == received + flood);
    assertThat(hmi.residentBytes()).isLessThan(128L << 20);
  }

  private HmiProcess start() {
    factory.plc("plc2").set("PUBLISH_INTERVAL", "200ms");
    HmiProcess hmi = factory.energyHmi();
    hmi.launch();
    factory.start();
    hmi.awaitReady();
    await().atMost(PATIENCE).until(() -> hmi.state().findValuesAsText("quality").contains("good"));
    return hmi;
  }

  private void sagVoltage() throws MqttException {
    try (MqttProbe operator = new MqttProbe(factory.broker().address())) {
      Map<String, Object> fault =
          Map.of("id", "test", "intensity", 0.9, "start", Instant.now(), "duration", 900);
      operator.publish("simulation/faults/voltage_sag", Json.write(List.of(fault)), true);
    }
  }

  private static byte[] reading(Instant at, int power) {
    return Json.write(Map.of("timestamp", at, "plc_id", "PLC2", "power_consumption", power));
  }

  private static void awaitState(HmiProcess hmi, String alarm, AlarmState state) {
    await()
        .atMost(PATIENCE)
        .until(() -> hmi.alarm(alarm).map(AlarmSnapshot::state).equals(Optional.of(state)));
  }

  /** The first time the page asks who it is. */
  private static void acknowledge(ChromeDriver browser, WebElement row) {
    row.findElement(By.cssSelector(".do .strong")).click();
    new Actions(browser).sendKeys("anna", Keys.ENTER).perform();
  }

  private static WebElement find(ChromeDriver browser, String alarm) {
    return browser.findElements(By.cssSelector("#annunciated [data-alarm=" + alarm + "]")).stream()
        .findFirst()
        .orElse(null);
  }
}
