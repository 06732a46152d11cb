package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tag that has numbers: {@code energy.power_consumption}, {@code energy.voltages.L1}. */
record TagParameter(ReadingType<?> type, Tag<?> tag) {

  private static final int MOST = 8;

  private static final String FORM =
      "a topic, a dot and a tag, such as energy.power_consumption; topics are "
          + TopicParameter.ACCEPTED;

  static TagParameter read(Request request) {
    return parse("tag", request.required("tag", FORM));
  }

  /** Several ones with commas between them. */
  static List<TagParameter> readAll(Request request) {
    String held = request.required("tags", "up to " + MOST + " tags with commas between them");
    List<String> parts = List.of(held.split(",", -1));
    if (parts.size() > MOST) {
      throw BadRequestException.parameter("tags", held, "at most " + MOST + " tags");
    }
    return parts.stream().map(part -> parse("tags", part)).toList();
  }

  private static TagParameter parse(String parameter, String held) {
    int dot = held.indexOf('.');
    ReadingType<?> type =
        TopicParameter.find(held.substring(0, Math.max(dot, 0)))
            .orElseThrow(() -> BadRequestException.parameter(parameter, held, FORM));
    Optional<? extends Tag<?>> tag = type.tag(held.substring(dot + 1));
    return tag.filter(TagParameter::hasTrend)
        .map(found -> new TagParameter(type, found))
        .orElseThrow(() -> BadRequestException.parameter(parameter, held, expectation(type)));
  }

  /** As in a request: {@code energy.power_consumption}. */
  String name() {
    return type.topic().substring(type.topic().lastIndexOf('/') + 1) + "." + tag.name();
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
