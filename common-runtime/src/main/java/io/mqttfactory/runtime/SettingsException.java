package io.mqttfactory.runtime;

import java.util.List;

/** One or more settings are wrong; the message names all of them. */
public final class SettingsException extends StartException {

  private final List<String> problems;

  SettingsException(List<String> problems) {
    super(
        (problems.size() == 1 ? "a setting is wrong: " : problems.size() + " settings are wrong: ")
            + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence per setting: its name, what it held, what it accepts. */
  public List<String> problems() {
    return problems;
  }
}
