package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AirQualityStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirQualityIndexTest {

  @ParameterizedTest(name = "{0}: {1} µg/m³ is {2}")
  @CsvSource({
    "clean air,                    0.0,     0",
    "end of good,                  9.0,    50",
    "cut and not rounded,          9.05,   50",
    "begin of moderate,            9.1,    51",
    "end of moderate,             35.4,   100",
    "begin of the next,           35.5,   101",
    "inside,                      35.9,   102",
    "end of sensitive groups,     55.4,   150",
    "end of unhealthy,           125.4,   200",
    "end of very unhealthy,      225.4,   300",
    "begin of hazardous,         225.5,   301",
    "end of the table,           325.4,   500",
    "beyond the table,           900.0,   500"
  })
  void followsTheTableForPm25(String description, double concentration, double index) {
    assertThat(AirQualityIndex.ofPm25(concentration)).isEqualTo(index);
  }

  @ParameterizedTest(name = "{0}: {1} µg/m³ is {2}")
  @CsvSource({
    "end of good,        54.0,  50",
    "cut to whole,       54.9,  50",
    "begin of moderate,  55.0,  51",
    "inside,            150.0,  98",
    "end of moderate,   154.9, 100",
    "begin of the next, 155.0, 101",
    "end of the table,  604.0, 500",
    "beyond the table,  605.0, 500"
  })
  void followsTheTableForPm10(String description, double concentration, double index) {
    assertThat(AirQualityIndex.ofPm10(concentration)).isEqualTo(index);
  }

  @ParameterizedTest(name = "PM2.5 {0}, PM10 {1}: {2}, {3}")
  @CsvSource({
    "9.0, 20, 50, GOOD",
    "9.1, 20, 51, MODERATE",
    "5.0, 155, 101, UNHEALTHY_SENSITIVE",
    "60.0, 20, 154, UNHEALTHY",
    "130.0, 20, 205, VERY_UNHEALTHY",
    "400.0, 20, 500, HAZARDOUS"
  })
  void takesTheWorseOfTheTwo(double pm25, double pm10, double index, AirQualityStatus status) {
    assertThat(AirQualityIndex.of(pm25, pm10)).isEqualTo(index);
    assertThat(AirQualityIndex.statusOf(index)).isEqualTo(status);
  }
}
