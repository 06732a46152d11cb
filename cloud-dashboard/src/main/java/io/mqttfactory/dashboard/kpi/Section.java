package io.mqttfactory.dashboard.kpi;

import java.util.List;

/** Which readings a figure is made of, and so what its completeness is. */
public enum Section {
  ENERGY("energy", Amount.ENERGY_SAMPLES),
  ENVIRONMENT("environment", Amount.ENVIRONMENT_SAMPLES),
  LINE("line", Amount.LINE_SAMPLES);

  public static final List<Section> ALL = List.of(values());

  private final String label;
  private final Amount samples;

  Section(String label, Amount samples) {
    this.label = label;
    this.samples = samples;
  }

  public String label() {
    return label;
  }

  public Amount samples() {
    return samples;
  }
}
