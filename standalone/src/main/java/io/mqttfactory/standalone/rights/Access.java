package io.mqttfactory.standalone.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What may be done with a topic. */
public enum Access {
  @JsonProperty("read")
  READ,
  @JsonProperty("write")
  WRITE,
  @JsonProperty("readwrite")
  READWRITE;

  boolean reads() {
    return this != WRITE;
  }

  boolean writes() {
    return this != READ;
  }

  /** As {@code rights.json} and Mosquitto's files have it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
