package io.mqttfactory.standalone;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Arrays;

/**
 * Which component a log line is of. The threads of a component have its name in theirs: {@code
 * Historian-writer}, {@code mqtt-PLC1}.
 */
public final class ComponentOfThread extends ClassicConverter {

  private static final String NONE = "standalone";

  @Override
  public String convert(ILoggingEvent event) {
    return Arrays.stream(Member.values())
        .map(Member::component)
        .filter(event.getThreadName()::contains)
        .findFirst()
        .orElse(NONE);
  }
}
