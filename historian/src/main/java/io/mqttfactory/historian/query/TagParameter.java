package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tag that has numbers: {@code energy.power_consumption}, {@code energy.voltages.L1}. */
record TagParameter(ReadingType<?> type, Tag<?> tag) {

  private static final String FORM =
      "a topic, a dot and a tag, such as energy.power_consumption; topics are "
          + TopicParameter.ACCEPTED;

  static TagParameter read(Request request) {
    String held = request.required("tag", FORM);
    int dot = held.indexOf('.');
    ReadingType<?> type =
        TopicParameter.find(held.substring(0, Math.max(dot, 0)))
            .orElseThrow(() -> BadRequestException.parameter("tag", held, FORM));
    Optional<? extends Tag<?>> tag = type.tag(held.substring(dot + 1));
    return tag.filter(TagParameter::hasTrend)
        .map(found -> new TagParameter(type, found))
        .orElseThrow(() -> BadRequestException.parameter("tag", held, expectation(type)));
  }

  private static String expectation(ReadingType<?> type) {
    return type.tags().stream()
        .filter(TagParameter::hasTrend)
        .map(Tag::name)
        .collect(Collectors.joining(", ", "one of the tags with numbers of that topic: ", ""));
  }

  private static boolean hasTrend(Tag<?> tag) {
    return tag.kind() != Tag.Kind.TEXT;
  }
}
