package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Feed;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.Topics;
import java.util.Optional;

/** The aggregates that the bridge publishes. */
public final class AggregateFeed implements Feed<Aggregate> {

  public static final AggregateFeed CLOUD = new AggregateFeed();

  private AggregateFeed() {}

  @Override
  public String source() {
    return "Bridge";
  }

  @Override
  public String topic() {
    return Topics.AGGREGATES;
  }

  @Override
  public ParsedReading<Aggregate> parse(byte[] payload) {
    ObjectNode tree;
    Optional<ReadingKey> key;
    try {
      tree = Json.readObject(payload);
      key = ReadingKey.read(tree, "bridge_id", this);
    } catch (PayloadException problem) {
      return new ParsedReading.Invalid<>(Optional.empty(), problem.getMessage());
    }
    try {
      return new ParsedReading.Valid<>(Json.bind(tree, Aggregate.class));
    } catch (PayloadException problem) {
      return new ParsedReading.Invalid<>(key, problem.getMessage());
    }
  }

  @Override
  public String toString() {
    return topic();
  }
}
