package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MqttPacketsTest {

  @Test
  void connectsWithACleanSessionAndWithoutKeepAlive() {
    assertThat(hex(MqttPackets.connect("ab")))
        .isEqualTo("10 0e 00 04 4d 51 54 54 04 02 00 00 00 02 61 62");
  }

  @Test
  void publishesAtQosOneWithTopicPacketIdAndPayload() {
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(hex(MqttPackets.publish("a/b", 0x1234, payload)))
        .isEqualTo("32 09 00 03 61 2f 62 12 34 7b 7d");
  }

  @Test
  void encodesLengthsFrom128InSeveralBytes() {
    // Topic and packet id take five bytes of the remaining length.
    assertThat(remainingLength(122)).isEqualTo("7f");
    assertThat(remainingLength(123)).isEqualTo("80 01");
    assertThat(remainingLength(16_383 - 5)).isEqualTo("ff 7f");
    assertThat(remainingLength(16_384 - 5)).isEqualTo("80 80 01");
  }

  private static String remainingLength(int payload) {
    byte[] packet = MqttPackets.publish("a", 1, new byte[payload]);
    return hex(Arrays.copyOfRange(packet, 1, packet.length - payload - 5));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
