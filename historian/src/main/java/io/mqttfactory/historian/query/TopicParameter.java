package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.util.Optional;
import java.util.stream.Collectors;

/** A topic, in full ({@code factory/energy}) or by its last level ({@code energy}). */
final class TopicParameter {

  static final String ACCEPTED =
      ReadingType.ALL.stream().map(TopicParameter::shortName).collect(Collectors.joining(", "));

  private TopicParameter() {}

  static ReadingType<?> read(Request request) {
    String expected = "one of " + ACCEPTED;
    String held = request.required("topic", expected);
    return find(held).orElseThrow(() -> BadRequestException.parameter("topic", held, expected));
  }

  static Optional<ReadingType<?>> find(String name) {
    return ReadingType.ALL.stream()
        .<ReadingType<?>>map(type -> type)
        .filter(type -> type.topic().equals(name) || shortName(type).equals(name))
        .findFirst();
  }

  private static String shortName(ReadingType<?> type) {
    return type.topic().substring(type.topic().lastIndexOf('/') + 1);
  }
}
