package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.TrendRange;

/** What has to be asked for, besides the state. */
record Wish(TrendRange range, boolean journal) {

  static Wish of(Model model) {
    return new Wish(model.range(), model.dialog().kind() == Dialog.Kind.JOURNAL);
  }
}
