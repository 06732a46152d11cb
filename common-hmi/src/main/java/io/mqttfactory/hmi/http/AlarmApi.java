package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.alarm.AlarmCommands;
import io.mqttfactory.hmi.alarm.AlarmCommands.Answer;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.RefusedException;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.util.Map;

/** What operators do to alarms, over HTTP. Thread-safe. */
final class AlarmApi {

  private static final String ALARM = "alarm";

  private final AlarmCommands alarms;
  private final Runnable onCommand;

  /**
   * @param onCommand called when a command has changed an alarm
   */
  AlarmApi(AlarmCommands alarms, Runnable onCommand) {
    this.alarms = alarms;
    this.onCommand = onCommand;
  }

  void serveOn(HttpService http) {
    http.post("/api/alarms/acknowledge", this::acknowledgeAll);
    http.post("/api/alarms/{alarm}/acknowledge", this::acknowledge);
    http.post("/api/alarms/{alarm}/shelve", this::shelve);
    http.post("/api/alarms/{alarm}/unshelve", this::unshelve);
  }

  private Response acknowledge(Request request) {
    String by = request.document(OperatorCommand.class).by();
    String alarm = alarmOf(request);
    return answer(alarm, alarms.acknowledge(alarm, by), "one that needs acknowledgement");
  }

  private Response shelve(Request request) {
    ShelveCommand command = request.document(ShelveCommand.class);
    String alarm = alarmOf(request);
    return answer(
        alarm, alarms.shelve(alarm, command.by(), command.time()), "one that can be shelved");
  }

  private Response unshelve(Request request) {
    String by = request.document(OperatorCommand.class).by();
    String alarm = alarmOf(request);
    return answer(alarm, alarms.unshelve(alarm, by), "one that is shelved");
  }

  /** One that changes meanwhile is not counted; whoever asked sees it in the next state. */
  private Response acknowledgeAll(Request request) {
    String by = request.document(OperatorCommand.class).by();
    long acknowledged =
        alarms.alarms().stream()
            .map(AlarmView::snapshot)
            .filter(alarm -> alarm.state().needsAcknowledgement())
            .filter(alarm -> alarms.acknowledge(alarm.alarm(), by) == Answer.DONE)
            .count();
    onCommand.run();
    return Response.json(Map.of("acknowledged", acknowledged));
  }

  private static String alarmOf(Request request) {
    return request.required(ALARM, "the id of an alarm");
  }

  private Response answer(String alarm, Answer answer, String expected) {
    switch (answer) {
      case DONE -> onCommand.run();
      case UNKNOWN -> throw new RefusedException(404, "there is no alarm " + SafeText.quote(alarm));
      case NOT_NOW ->
          throw new RefusedException(
              409, alarm + " is " + stateOf(alarm) + ", expected " + expected);
    }
    return Response.json(Map.of("done", true));
  }

  private String stateOf(String id) {
    return alarms.alarms().stream()
        .map(AlarmView::snapshot)
        .filter(alarm -> alarm.alarm().equals(id))
        .map(AlarmSnapshot::state)
        .map(state -> state.wireName().replace('_', ' '))
        .findFirst()
        .orElse("unknown");
  }
}
