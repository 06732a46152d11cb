package io.mqttfactory.hmi.terminal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator does about alarms.
 *
 * @param alarm its id; empty for all
 * @param minutes how long to shelve it; 0 for other actions
 */
record Command(Action action, String alarm, int minutes) {

  enum Action {
    ACKNOWLEDGE("acknowledge", "acknowledged"),
    SHELVE("shelve", "shelved"),
    UNSHELVE("unshelve", "unshelved");

    private final String path;
    private final String done;

    Action(String path, String done) {
      this.path = path;
      this.done = done;
    }
  }

  static Command acknowledge(String alarm) {
    return new Command(Action.ACKNOWLEDGE, alarm, 0);
  }

  static Command acknowledgeAll() {
    return new Command(Action.ACKNOWLEDGE, "", 0);
  }

  static Command shelve(String alarm, int minutes) {
    return new Command(Action.SHELVE, alarm, minutes);
  }

  static Command unshelve(String alarm) {
    return new Command(Action.UNSHELVE, alarm, 0);
  }

  String path() {
    String which = alarm.isEmpty() ? "" : URLEncoder.encode(alarm, StandardCharsets.UTF_8) + "/";
    return "/api/alarms/" + which + action.path;
  }

  Map<String, Object> body(String by) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("by", by);
    if (action == Action.SHELVE) {
      body.put("minutes", minutes);
    }
    return body;
  }

  /** For the operator, once it is done. */
  String done() {
    String time = action == Action.SHELVE ? " for " + minutes + " min" : "";
    return (alarm.isEmpty() ? "All alarms" : alarm) + " " + action.done + time;
  }

  /** For the operator, if it could not be done. */
  String failed(String reason) {
    return (alarm.isEmpty() ? "All alarms" : alarm) + " not " + action.done + ": " + reason;
  }
}
