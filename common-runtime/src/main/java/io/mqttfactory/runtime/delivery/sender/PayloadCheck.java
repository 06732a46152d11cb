package io.mqttfactory.runtime.delivery.sender;

import java.util.Optional;

/** What consumers will say of a payload: their own parser and limits, asked beforehand (S1). */
@FunctionalInterface
public interface PayloadCheck {

  /** Why it does not fit; empty if it does. Never throws, whatever the bytes. */
  Optional<String> misfit(String topic, byte[] payload);
}
