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
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analytics engine's current predictions and insights, as its retained lists say; an emptied
 * list takes them away. An item that cannot be read is left out, a list that is none leaves what
 * was there; both are told in the log. Thread-safe.
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
      return readEach(message.topic(), items, reader);
    } catch (PayloadException misfit) {
      warn(message.topic(), "cannot be shown", misfit);
      return before;
    }
  }

  private List<Finding> readEach(
      String topic, List<JsonNode> items, Function<JsonNode, Finding> reader) {
    List<Finding> found = new ArrayList<>();
    int bad = 0;
    RuntimeException last = null;
    for (JsonNode item : FindingReader.current(items)) {
      try {
        found.add(reader.apply(item));
      } catch (PayloadException | IllegalArgumentException | DateTimeException misfit) {
        bad++;
        last = misfit;
      }
    }
    if (bad > 0) {
      warn(topic, bad + " items cannot be shown", last);
    }
    return found.stream().limit(MOST).toList();
  }

  private void warn(String topic, String what, RuntimeException misfit) {
    warnings.warn(topic, "topic=" + topic + " " + what + ": " + misfit.getMessage());
  }

  /** Tells how many warnings were kept back; from any thread. */
  public void tellWhatWasKeptBack() {
    warnings.tellWhatWasKeptBack();
  }
}
