package io.mqttfactory.runtime.delivery.sender;

/** Writes a payload that carries the number it is given. */
@FunctionalInterface
public interface Numbered {
  byte[] payload(String epoch, long sequence);
}
