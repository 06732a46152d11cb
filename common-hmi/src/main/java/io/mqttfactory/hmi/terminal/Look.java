package io.mqttfactory.hmi.terminal;

import dev.tamboui.style.Color;
import dev.tamboui.style.Style;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.TrendDirection;
import java.time.ZoneId;

/**
 * What the terminal can show. Grey is normal; colour is for what is not, and never the only sign.
 *
 * @param unicode whether there are more characters than ASCII
 * @param color whether there are colours; bold, dim and reversed are used without them too
 * @param zone in which times are told
 * @param faded whether what is drawn is old, and must not look like the present
 */
record Look(boolean unicode, boolean color, ZoneId zone, boolean faded) {

  Look(boolean unicode, boolean color, ZoneId zone) {
    this(unicode, color, zone, false);
  }

  Look asOld() {
    return new Look(unicode, color, zone, true);
  }

  Style normal() {
    return faded ? Style.EMPTY.dim() : Style.EMPTY;
  }

  Style quiet() {
    return Style.EMPTY.dim();
  }

  Style strong() {
    return faded ? Style.EMPTY.dim() : Style.EMPTY.bold();
  }

  /** For what goes on behind the values: a lost connection, a pause. */
  Style warning() {
    return colored(Color.YELLOW).bold().reversed();
  }

  Style of(AlarmPriority priority) {
    if (faded) {
      return normal();
    }
    return switch (priority) {
      case HIGH -> colored(Color.LIGHT_RED).bold();
      case MEDIUM -> colored(Color.YELLOW).bold();
      case LOW -> colored(Color.CYAN);
    };
  }

  private Style colored(Color foreground) {
    return color ? Style.EMPTY.fg(foreground) : Style.EMPTY;
  }

  /** Of other form for each priority, for those who see no colours. */
  String symbol(AlarmPriority priority) {
    return switch (priority) {
      case HIGH -> unicode ? "▲" : "!";
      case MEDIUM -> unicode ? "◆" : "*";
      case LOW -> unicode ? "●" : "-";
    };
  }

  /** The sign that all is well. */
  String well() {
    return unicode ? "✓" : "ok:";
  }

  String going(TrendDirection trend) {
    return switch (trend) {
      case INCREASING -> unicode ? "↗" : "^";
      case DECREASING -> unicode ? "↘" : "v";
      case STABLE -> unicode ? "→" : "=";
    };
  }

  String full() {
    return unicode ? "█" : "#";
  }

  String empty() {
    return unicode ? "░" : ".";
  }

  String target() {
    return unicode ? "┃" : "|";
  }

  String line() {
    return unicode ? "─" : "-";
  }

  String pointer() {
    return unicode ? "▶" : ">";
  }

  String down() {
    return unicode ? "↓" : "v";
  }

  String up() {
    return unicode ? "↑" : "^";
  }

  /** What a value may be high, the lowest first. */
  String levels() {
    return unicode ? "▁▂▃▄▅▆▇█" : "_.-=+*%#";
  }

  /** Where there was no value. */
  String hole() {
    return " ";
  }

  String ellipsis() {
    return unicode ? "…" : "~";
  }
}
