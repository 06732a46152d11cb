package io.mqttfactory.benchmarks;

import java.nio.charset.StandardCharsets;

/** The few packets of MQTT 3.1.1 that a publisher writes. Clauses are those of the standard. */
final class MqttPackets {

  /** First byte of an acknowledged PUBLISH's answer (3.4). */
  static final byte PUBACK = 0x40;

  static final int PUBACK_LENGTH = 4;

  private static final int CONNECT = 0x10;
  private static final int PUBLISH_AT_QOS_1 = 0x32;
  private static final int PROTOCOL_LEVEL = 4;
  private static final int CLEAN_SESSION = 0x02;

  private MqttPackets() {}

  /** CONNECT with a clean session and without keep-alive (3.1). */
  static byte[] connect(String clientId) {
    byte[] protocol = text("MQTT");
    byte[] id = text(clientId);
    byte[] flags = {PROTOCOL_LEVEL, CLEAN_SESSION, 0, 0};
    return packet(CONNECT, protocol, flags, id);
  }

  /** PUBLISH at QoS 1 (3.3). */
  static byte[] publish(String topic, int packetId, byte[] payload) {
    byte[] id = {(byte) (packetId >> 8), (byte) packetId};
    return packet(PUBLISH_AT_QOS_1, text(topic), id, payload);
  }

  private static byte[] packet(int firstByte, byte[]... parts) {
    int remaining = 0;
    for (byte[] part : parts) {
      remaining += part.length;
    }
    byte[] length = remainingLength(remaining);
    byte[] packet = new byte[1 + length.length + remaining];
    packet[0] = (byte) firstByte;
    System.arraycopy(length, 0, packet, 1, length.length);
    int position = 1 + length.length;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, packet, position, part.length);
      position += part.length;
    }
    return packet;
  }

  /** Seven bits a byte, the lowest first, the eighth says that more follow (2.2.3). */
  private static byte[] remainingLength(int length) {
    int bytes = 1;
    for (int rest = length >> 7; rest > 0; rest >>= 7) {
      bytes++;
    }
    byte[] encoded = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      int more = i < bytes - 1 ? 0x80 : 0;
      encoded[i] = (byte) (length >> (7 * i) & 0x7f | more);
    }
    return encoded;
  }

  /** Two bytes of length, then UTF-8 (1.5.3). */
  private static byte[] text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    byte[] encoded = new byte[2 + utf8.length];
    encoded[0] = (byte) (utf8.length >> 8);
    encoded[1] = (byte) utf8.length;
    System.arraycopy(utf8, 0, encoded, 2, utf8.length);
    return encoded;
  }
}
