package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what happens to a connection: one line per change, not one per attempt. Not
 * thread-safe.
 */
final class ConnectionStory {

  private static final Logger log = LoggerFactory.getLogger(MqttLink.class);

  private final String broker;
  private final String user;
  private String lastReason = "";
  private long waitingSince = System.nanoTime();
  private boolean waited;

  ConnectionStory(LinkOptions options) {
    this.broker = options.broker().toString();
    this.user = options.credentials().toString();
  }

  void attemptFailed(String reason) {
    if (reason.equals(lastReason)) {
      log.debug("broker={} still cannot be reached: {}", broker, reason);
      return;
    }
    log.warn("broker={} cannot be reached as user {}: {}; waiting for it", broker, user, reason);
    lastReason = reason;
    waited = true;
  }

  void connected(boolean cleanSession, boolean sessionPresent) {
    String after = waited ? " after " + seconds(waitingSince) + " s" : "";
    String session =
        cleanSession ? "" : sessionPresent ? ", session resumed" : ", with a new session";
    log.info("connected to broker={} as user {}{}{}", broker, user, after, session);
    lastReason = "";
  }

  void lost(String reason, boolean looksLikeTakeover) {
    log.warn("lost the connection to broker={}: {}", broker, reason);
    if (looksLikeTakeover) {
      log.warn(
          "connections as {} are lost again and again while the broker is there: does a second"
              + " process run under this name?",
          user);
    }
    waitingSince = System.nanoTime();
    waited = true;
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }
}
