package io.mqttfactory.standalone.broker;

import io.moquette.broker.security.IAuthenticator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Who may log in with which password. Who gives no name is not asked, and is anonymous. */
final class Users implements IAuthenticator {

  private final Map<String, String> passwords;

  Users(Map<String, String> passwords) {
    this.passwords = Map.copyOf(passwords);
  }

  @Override
  public boolean checkValid(String clientId, String user, byte[] password) {
    String wanted = user == null ? null : passwords.get(user);
    return wanted != null
        && password != null
        && MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), password);
  }
}
