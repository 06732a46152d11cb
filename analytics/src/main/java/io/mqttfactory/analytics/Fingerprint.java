package io.mqttfactory.analytics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a checkpoint is of the same program with the same parameters. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(String version, AnalyticsParameters parameters) {
    byte[] text = (version + " " + parameters).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }
}
