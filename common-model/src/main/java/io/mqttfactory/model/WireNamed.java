package io.mqttfactory.model;

/** A constant with its own spelling on the wire. */
public interface WireNamed {

  /** The text that stands in payloads and topics. */
  String wireName();
}
