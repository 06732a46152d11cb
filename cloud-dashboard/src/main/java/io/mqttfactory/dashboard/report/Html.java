package io.mqttfactory.dashboard.report;

import io.mqttfactory.model.SafeText;

/** Writes HTML whose texts cannot become markup. Not thread-safe. */
final class Html {

  private static final int LONGEST = 500;

  private final StringBuilder out = new StringBuilder(16_384);

  /** Markup of this program, never with a text from elsewhere in it. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text from anywhere. */
  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** An element without attributes that holds a text. */
  Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  /** A row of a table. */
  Html row(String cell, String... texts) {
    raw("<tr>");
    for (String text : texts) {
      raw("<" + cell + ">").text(text).raw("</" + cell + ">");
    }
    return raw("</tr>\n");
  }

  static String escape(String text) {
    return SafeText.of(text, LONGEST)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
