package io.mqttfactory.historian.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a payload. */
final class Hash {

  private Hash() {}

  static byte[] of(byte[] payload) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(payload);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
