package io.mqttfactory.analytics.recording;

import io.mqttfactory.model.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command, each {@code --name value}.
 *
 * @param values by name, without the hyphens
 * @param help whether it was asked how to use the command
 */
record CommandOptions(Map<String, String> values, boolean help) {

  /**
   * @param known names of the command's options
   * @throws CommandException if the arguments are anything else
   */
  static CommandOptions parse(List<String> known, String... arguments) {
    List<String> words = List.of(arguments);
    if (words.contains("--help") || words.contains("-h")) {
      return new CommandOptions(Map.of(), true);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i);
      if (!word.startsWith("--") || !known.contains(word.substring(2))) {
        throw new CommandException(SafeText.quote(word) + " is unknown; see --help");
      }
      if (i + 1 == words.size()) {
        throw new CommandException(word + " needs a value; see --help");
      }
      values.put(word.substring(2), words.get(i + 1));
    }
    return new CommandOptions(values, false);
  }

  /**
   * @throws CommandException if it was not given
   */
  String require(String name) {
    return find(name)
        .orElseThrow(() -> new CommandException("--" + name + " is missing; see --help"));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
