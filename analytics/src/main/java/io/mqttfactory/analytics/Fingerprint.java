package io.mqttfactory.analytics;

import io.mqttfactory.analytics.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a checkpoint is of the same program with the same parameters. */
final class Fingerprint {

  /** Of what a checkpoint is packed into: to be raised with each change. */
  private static final int PACKING = 2;

  private Fingerprint() {}

  static String of(String version, AnalyticsParameters parameters) {
    byte[] text =
        (version + " " + PACKING + " " + Engine.STATE_VERSION + " " + parameters)
            .getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }
}
