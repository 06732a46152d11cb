package io.mqttfactory.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.CriticalAlert;
import org.junit.jupiter.api.Test;

class AlertKindTest {

  @Test
  void figuresDoNotMakeAnotherKind() {
    assertThat(kind("Average power 291.4 kW is above 280 kW"))
        .isEqualTo(kind("Average power 300 kW is above 280.5 kW"))
        .isEqualTo("energy_average_power_n_kw_is_above_n_kw");
  }

  @Test
  void timesDoNotEither() {
    assertThat(kind("PLC2 is silent since 2026-03-04T09:30:00.000Z"))
        .isEqualTo("energy_plc2_is_silent_since_n");
  }

  @Test
  void wordsDo() {
    assertThat(kind("Average CO2 900 ppm")).isNotEqualTo(kind("Average CO3 900 ppm"));
  }

  @Test
  void isShortAndHarmless() {
    assertThat(kind("<b>".repeat(100))).matches("[a-z0-9_]{1,64}");
  }

  private static String kind(String message) {
    return AlertKind.of(new CriticalAlert(AlertType.ENERGY, AlarmPriority.HIGH, message));
  }
}
