package io.mqttfactory.standalone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Json;

/**
 * An example with one change.
 *
 * @param member where it was changed, as a JSON pointer
 * @param change what it holds there now
 */
record Variant(String member, String change, JsonNode document) {

  byte[] payload() {
    return Json.write(document);
  }

  @Override
  public String toString() {
    return member + " holds " + change;
  }
}
