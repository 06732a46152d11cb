package io.mqttfactory.model;

import static io.mqttfactory.model.Payloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusInfoTest {

  private static final StatusInfo INFO =
      new StatusInfo(
          "PLC1",
          "0.1.0",
          Instant.parse("2026-03-04T09:30:00Z"),
          List.of("simulation/faults/+"),
          List.of("factory/line1"),
          "http://localhost:8086",
          Map.of("source", "model"));

  @Test
  void isWrittenInSnakeCaseAndReadBack() {
    byte[] written = Json.write(INFO);

    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"component":"PLC1","version":"0.1.0","started_at":"2026-03-04T09:30:00.000Z",\
            "topics_in":["simulation/faults/+"],"topics_out":["factory/line1"],\
            "http":"http://localhost:8086","properties":{"source":"model"}}""");
    assertThat(Json.read(written, StatusInfo.class)).isEqualTo(INFO);
  }

  @Test
  void leavesTheAddressOutIfThereIsNone() {
    StatusInfo silent =
        new StatusInfo("PLC1", "0.1.0", INFO.startedAt(), List.of(), List.of(), null, Map.of());

    assertThat(new String(Json.write(silent), StandardCharsets.UTF_8)).doesNotContain("http");
  }

  @Test
  void takesWhatANewerVersionTellsAndWhatAnOlderOneLeavesOut() {
    StatusInfo info =
        Json.read(bytes("{\"component\":\"PLC1\",\"mood\":\"good\"}"), StatusInfo.class);

    assertThat(info.component()).isEqualTo("PLC1");
    assertThat(info.topicsIn()).isEmpty();
    assertThat(info.properties()).isEmpty();
  }
}
