package io.mqttfactory.dashboard.kpi;

/** Over how long a key figure is taken. */
public enum Span {
  HOUR("last hour"),
  DAY("last 24 h"),
  TODAY("today, UTC");

  private final String label;

  Span(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }
}
