package io.mqttfactory.testing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as Mosquitto 2 keeps them: PBKDF2 with SHA-512. */
final class MosquittoPassword {

  private static final int ROUNDS = 101;
  private static final int BITS = 512;

  private MosquittoPassword() {}

  static String hash(String password) {
    byte[] salt = new byte[12];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "$7$%d$%s$%s"
          .formatted(ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", missing);
    }
  }
}
