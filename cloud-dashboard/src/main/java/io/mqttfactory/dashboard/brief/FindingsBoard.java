package io.mqttfactory.dashboard.brief;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analytics engine's current predictions and insights, as its retained lists say; an emptied
 * list takes them away. What cannot be read is told in the log and leaves what was there.
 * Thread-safe.
 */
public final class FindingsBoard {

  private static final Logger log = LoggerFactory.getLogger(FindingsBoard.class);

  /** Nobody reads more. */
  private static final int MOST = 50;

  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private volatile List<Finding> predictions = List.of();
  private volatile List<Finding> insights = List.of();

  /** To be called before the link is started. */
  public void subscribeTo(MqttLink link) {
    link.subscribe(
        Subscription.acknowledgedOnReturn(
            Topics.PREDICTIONS,
            1,
            message -> predictions = read(message, FindingReader::prediction, predictions)));
    link.subscribe(
        Subscription.acknowledgedOnReturn(
            Topics.INSIGHTS,
            1,
            message -> insights = read(message, FindingReader::insight, insights)));
  }

  /** Insights first: they say what to do. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(insights);
    all.addAll(predictions);
    return List.copyOf(all);
  }

  private List<Finding> read(
      InboundMessage message, Function<JsonNode, Finding> reader, List<Finding> before) {
    if (message.payload().length == 0) {
      return List.of();
    }
    try {
      List<JsonNode> items = Json.read(message.payload(), new TypeReference<>() {});
      return items.stream().limit(MOST).map(reader).toList();
    } catch (PayloadException | IllegalArgumentException misfit) {
      warnings.warn(
          message.topic(), "topic=" + message.topic() + " cannot be shown: " + misfit.getMessage());
      return before;
    }
  }

  /** Tells how many warnings were kept back; from any thread. */
  public void tellWhatWasKeptBack() {
    warnings.tellWhatWasKeptBack();
  }
}
