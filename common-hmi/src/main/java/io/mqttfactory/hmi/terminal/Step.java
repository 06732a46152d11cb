package io.mqttfactory.hmi.terminal;

import java.util.Optional;

/**
 * What comes of a key.
 *
 * @param command to send, if any
 */
record Step(Model model, Optional<Command> command, boolean quit) {

  static Step to(Model model) {
    return new Step(model, Optional.empty(), false);
  }

  static Step send(Model model, Command command) {
    return new Step(model, Optional.of(command), false);
  }

  static Step quit(Model model) {
    return new Step(model, Optional.empty(), true);
  }
}
