package io.mqttfactory.model;

import static io.mqttfactory.model.Payloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryMessagesTest {

  private static final String OFFER =
      """
      {"outbox":"9f2c61d0","complete":true,"epochs":[\
      {"epoch":"9f2c61d0-1","oldest":4,"newest":9},{"epoch":"9f2c61d0-2","oldest":1,"newest":0}]}""";

  private static final String ACKNOWLEDGEMENT = "{\"epoch\":\"9f2c61d0-1\",\"upto\":9}";

  @Test
  void anOfferIsReadAndWrittenAsSpecified() {
    DeliveryOffer offer = Json.read(bytes(OFFER), DeliveryOffer.class);

    assertThat(offer)
        .isEqualTo(
            new DeliveryOffer(
                "9f2c61d0",
                true,
                List.of(new HeldEpoch("9f2c61d0-1", 4, 9), new HeldEpoch("9f2c61d0-2", 1, 0))));
    assertThat(new String(Json.write(offer), StandardCharsets.UTF_8)).isEqualTo(OFFER);
  }

  @Test
  void anAcknowledgementIsReadAndWrittenAsSpecified() {
    DeliveryAcknowledgement acknowledgement =
        Json.read(bytes(ACKNOWLEDGEMENT), DeliveryAcknowledgement.class);

    assertThat(acknowledgement).isEqualTo(new DeliveryAcknowledgement("9f2c61d0-1", 9));
    assertThat(new String(Json.write(acknowledgement), StandardCharsets.UTF_8))
        .isEqualTo(ACKNOWLEDGEMENT);
  }

  static Stream<Arguments> misfits() {
    Class<?> ack = DeliveryAcknowledgement.class;
    Class<?> offer = DeliveryOffer.class;
    return Stream.of(
        arguments(
            "upto below 0",
            ack,
            "{\"epoch\":\"a\",\"upto\":-1}",
            "upto held -1, expected a whole number from 0"),
        arguments("upto as a fraction", ack, "{\"epoch\":\"a\",\"upto\":1.5}", "upto: "),
        arguments("upto as text", ack, "{\"epoch\":\"a\",\"upto\":\"1\"}", "upto: "),
        arguments(
            "upto above the largest long",
            ack,
            "{\"epoch\":\"a\",\"upto\":9223372036854775808}",
            "upto: "),
        arguments("no upto", ack, "{\"epoch\":\"a\"}", "upto: "),
        arguments("no epoch", ack, "{\"upto\":1}", "epoch held null, expected a text of 1 to 64"),
        arguments(
            "an epoch with a line break",
            ack,
            "{\"epoch\":\"a\\nb\",\"upto\":1}",
            "epoch held \"a\uFFFDb\""),
        arguments("no outbox", offer, "{\"complete\":true,\"epochs\":[]}", "outbox held null"),
        arguments(
            "no word on completeness", offer, "{\"outbox\":\"a\",\"epochs\":[]}", "complete: "),
        arguments(
            "completeness as text",
            offer,
            "{\"outbox\":\"a\",\"complete\":\"yes\",\"epochs\":[]}",
            "complete: "),
        arguments(
            "no epochs",
            offer,
            "{\"outbox\":\"a\",\"complete\":true}",
            "epochs held null, expected a list"),
        arguments("null as epoch", offer, offer("null"), "epochs held null, expected a list"),
        arguments(
            "a sequence from 0",
            offer,
            offer("{\"epoch\":\"a\",\"oldest\":0,\"newest\":1}"),
            "epochs.0: oldest held 0"),
        arguments(
            "a hole at the end",
            offer,
            offer("{\"epoch\":\"a\",\"oldest\":3,\"newest\":1}"),
            "epochs.0: oldest held 3"),
        arguments(
            "newest below 0",
            offer,
            offer("{\"epoch\":\"a\",\"oldest\":1,\"newest\":-1}"),
            "epochs.0: newest held -1"),
        arguments(
            "an epoch without a name",
            offer,
            offer("{\"oldest\":1,\"newest\":1}"),
            "epochs.0: epoch held null"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misfits")
  void saysWhichMemberDoesNotFit(String what, Class<?> type, String payload, String reason) {
    assertThatThrownBy(() -> Json.read(bytes(payload), type))
        .isInstanceOf(PayloadException.class)
        .hasMessageStartingWith(reason);
  }

  private static String offer(String epoch) {
    return "{\"outbox\":\"a\",\"complete\":true,\"epochs\":[" + epoch + "]}";
  }
}
