package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmPriority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one definition. What is wrong with it is told through its members. */
final class DefinitionReader {

  static final Pattern ID = Pattern.compile("[a-z0-9_]{1,64}");

  private static final int LONGEST_TEXT = 300;
  private static final double LONGEST_DELAY = 86_400;
  private static final double SHORTEST_WINDOW = 2;

  /** What a kind asks for. */
  private record About(
      String source, String tag, String unit, Condition condition, Double setpoint) {

    /** Stands where problems were found. */
    static final About NOTHING = new About("", "", "", null, null);
  }

  private final Members members;
  private final AlarmTags tags;

  DefinitionReader(Members members, AlarmTags tags) {
    this.members = members;
    this.tags = tags;
  }

  /** What it returns is of use only if no problem was found. */
  AlarmDefinition read() {
    String id = members.text("id", ID);
    AlarmKind kind = members.constant("kind", AlarmKind.values());
    AlarmPriority priority = members.constant("priority", AlarmPriority.values());
    About about = kind == null ? About.NOTHING : about(kind);
    // Silence is told by who watches over the source, with its own patience.
    boolean waits = kind != AlarmKind.STALE;
    Duration onDelay = waits ? members.seconds("on_delay", 0, LONGEST_DELAY) : Duration.ZERO;
    Duration offDelay = waits ? members.seconds("off_delay", 0, LONGEST_DELAY) : Duration.ZERO;
    AlarmDefinition definition =
        new AlarmDefinition(
            id,
            about.source,
            about.tag,
            about.unit,
            about.condition,
            about.setpoint,
            onDelay,
            offDelay,
            priority,
            message(kind == null || kind.hasSetpoint()),
            members.text("cause", LONGEST_TEXT),
            members.text("consequence", LONGEST_TEXT),
            members.text("action", LONGEST_TEXT),
            suppression(),
            members.flag("out_of_service"));
    if (kind != null) {
      members.rejectOthers();
    }
    return definition;
  }

  private About about(AlarmKind kind) {
    return switch (kind) {
      case HIGH_HIGH, HIGH, LOW, LOW_LOW -> limit(kind.isAbove());
      case RATE_OF_CHANGE -> rateOfChange();
      case DISCRETE -> discrete();
      case STALE -> stale();
    };
  }

  private About limit(boolean above) {
    String tag = numberTag("tag");
    Measure measure = new Measure.Value(tag);
    String shown = tag;
    String unit = unit(tag);
    if (members.has("minus")) {
      measure = new Measure.Difference(tag, second("minus", tag));
      shown = "";
    } else if (members.has("divided_by")) {
      measure = new Measure.Quotient(tag, second("divided_by", tag));
      shown = "";
      unit = "";
    }
    Double setpoint = members.number("setpoint");
    return new About(source(tag), shown, unit, limit(measure, above, setpoint), setpoint);
  }

  /** The sign of the setpoint says whether climbing or falling is meant. */
  private About rateOfChange() {
    String tag = numberTag("tag");
    RateOfChange rate =
        new RateOfChange(tag, members.seconds("window", SHORTEST_WINDOW, LONGEST_DELAY));
    Double setpoint = members.number("setpoint");
    if (setpoint != null && setpoint == 0) {
      members.reject("setpoint", "a number per minute other than 0; below 0 for falling", null);
    }
    boolean climbing = setpoint == null || setpoint > 0;
    return new About(
        source(tag), tag, unit(tag) + "/min", limit(rate, climbing, setpoint), setpoint);
  }

  private Limit limit(Measure measure, boolean above, Double setpoint) {
    double deadband = members.distance("deadband");
    return new Limit(measure, above, setpoint == null ? 0 : setpoint, deadband);
  }

  private About discrete() {
    String tag = members.oneOf("tag", tags.names(false));
    return tag == null
        ? ignoring("equals")
        : new About(
            source(tag),
            tag,
            "",
            new Condition.OneOf(tag, members.values("equals", allowed(tag))),
            null);
  }

  private About stale() {
    String source = members.oneOf("source", tags.sources());
    return new About(source, "", "", new Condition.Silence(source), null);
  }

  private MessageTemplate message(boolean hasSetpoint) {
    String text = members.text("message", LONGEST_TEXT);
    MessageTemplate template = new MessageTemplate(text == null ? "" : text);
    boolean fits = template.unknownPlaces().isEmpty() && (hasSetpoint || !template.hasSetpoint());
    if (!fits) {
      members.reject(
          "message",
          hasSetpoint
              ? "no other places than {value} and {setpoint}"
              : "no other place than {value}, since there is no setpoint",
          null);
    }
    return template;
  }

  private Optional<Suppression> suppression() {
    if (!members.has("suppressed_unless")) {
      return Optional.empty();
    }
    Members rule = members.object("suppressed_unless");
    if (rule == null) {
      return Optional.empty();
    }
    String tag = rule.oneOf("tag", tags.names(false));
    List<Object> values = tag == null ? List.of() : rule.values("in", allowed(tag));
    if (tag != null) {
      rule.rejectOthers();
    }
    return Optional.of(new Suppression(tag, values));
  }

  private String numberTag(String name) {
    return members.oneOf(name, tags.names(true));
  }

  /** Of the same source: two values are compared in one reading. */
  private String second(String name, String first) {
    String tag = numberTag(name);
    if (first != null && tag != null && !source(first).equals(source(tag))) {
      members.reject(name, "a value from " + source(first) + ", as that of tag", null);
    }
    return tag;
  }

  /** Nothing can be said of those members while their tag is unknown. */
  private About ignoring(String... names) {
    for (String name : names) {
      members.has(name);
    }
    return About.NOTHING;
  }

  private String source(String tag) {
    return tag == null ? "" : tags.find(tag).orElseThrow().source();
  }

  private String unit(String tag) {
    return tag == null ? "" : tags.find(tag).orElseThrow().unit();
  }

  private List<String> allowed(String tag) {
    return tags.find(tag).orElseThrow().allowed();
  }
}
