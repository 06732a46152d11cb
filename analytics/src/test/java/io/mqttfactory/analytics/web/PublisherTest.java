package io.mqttfactory.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final InMemoryBroker broker = new InMemoryBroker();
  private final MqttLink link =
      broker.create(
          LinkOptions.persistent(
              new BrokerAddress("localhost", 1884),
              new Credentials("Analytics", Optional.empty())));
  private final Publisher publisher = Publisher.on(link);

  @BeforeEach
  void connect() {
    link.start();
    broker.settle();
  }

  @AfterEach
  void close() {
    link.close();
    broker.close();
  }

  @Test
  void saysNothingBeforeTheFirstPicture() {
    assertThat(broker.messages("#")).isEmpty();
  }

  @Test
  void publishesEmptyListsWhenNothingIsKnown() {
    publisher.picture(Picture.NOTHING);

    assertThat(retained(Topics.PREDICTIONS)).isEmpty();
    assertThat(retained(Topics.INSIGHTS)).isEmpty();
  }

  @Test
  void publishesRetainedWithQualityOfServiceOne() {
    publisher.picture(SamplePictures.full());
    broker.settle();

    assertThat(broker.messages("cloud/factory/+"))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message.qos()).isEqualTo(1))
        .allMatch(OutgoingMessage::retained);
    assertThat(retained(Topics.INSIGHTS))
        .extracting(insight -> insight.path("matter").asText())
        .containsExactly("power_factor", "noise");
  }

  @Test
  void publishesAgainOnlyWhatHasChanged() {
    publisher.picture(SamplePictures.full());
    publisher.picture(SamplePictures.full());
    publisher.picture(SamplePictures.withInsights(SamplePictures.full().insights()));
    broker.settle();

    assertThat(broker.messages(Topics.INSIGHTS)).hasSize(1);
    assertThat(broker.messages(Topics.PREDICTIONS)).hasSize(2);
  }

  @Test
  void publishesBothAfterEachConnect() {
    publisher.picture(SamplePictures.full());
    broker.cut();
    broker.forget();
    publisher.picture(SamplePictures.withInsights(List.of()));
    broker.restore();
    broker.settle();

    assertThat(retained(Topics.PREDICTIONS)).isEmpty();
    assertThat(retained(Topics.INSIGHTS)).isEmpty();
  }

  @Test
  void leavesOutTheLeastImpactIfNotAllFit() {
    String longWords = "x".repeat(2_000);
    List<Insight> many =
        IntStream.range(0, 100)
            .mapToObj(i -> SamplePictures.insight(longWords + i, i / 100.0))
            .toList();
    try (CapturedLog log = new CapturedLog(Publisher.class)) {
      publisher.picture(SamplePictures.withInsights(many));
      publisher.picture(SamplePictures.withInsights(many));

      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARN topic=cloud/factory/insights has no room for the last ");
    }
    List<JsonNode> told = retained(Topics.INSIGHTS);
    assertThat(told).hasSizeBetween(5, 50);
    assertThat(told.get(0).path("impact_score").asDouble()).isEqualTo(0.99);
    assertThat(told.get(told.size() - 1).path("impact_score").asDouble()).isGreaterThan(0.5);
  }

  @Test
  void aPredictionIsOpenUntilItsTimeHasCome() {
    assertThat(
            PredictionItem.of(SamplePictures.full().predictions().get(0), SamplePictures.NOON)
                .state())
        .isEqualTo("open");
    assertThat(
            PredictionItem.of(
                    SamplePictures.full().predictions().get(0),
                    SamplePictures.NOON.plusSeconds(600))
                .state())
        .isEqualTo("closed");
  }

  @Test
  void whatIsToldFitsItsSchema() {
    PayloadSchemas schemas = PayloadSchemas.ofProject();
    publisher.picture(SamplePictures.full());

    assertThat(schemas.problems("predictions", Json.write(retained(Topics.PREDICTIONS)))).isEmpty();
    assertThat(schemas.problems("insights", Json.write(retained(Topics.INSIGHTS)))).isEmpty();
  }

  private List<JsonNode> retained(String topic) {
    broker.settle();
    byte[] payload = broker.retainedText(topic).orElseThrow().getBytes(StandardCharsets.UTF_8);
    return Json.read(payload, new TypeReference<>() {});
  }
}
