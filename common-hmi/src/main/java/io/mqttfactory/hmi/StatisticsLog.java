package io.mqttfactory.hmi;

import io.mqttfactory.hmi.alarm.AlarmDesk;
import io.mqttfactory.hmi.view.AlarmSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every 30 s how the plant stands and what came since the last time. Not thread-safe. */
final class StatisticsLog implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(StatisticsLog.class);

  private final Screen screen;
  private final LiveView live;
  private final AlarmDesk desk;
  private long receivedBefore;

  StatisticsLog(Screen screen, LiveView live, AlarmDesk desk) {
    this.screen = screen;
    this.live = live;
    this.desk = desk;
  }

  @Override
  public void run() {
    AlarmSummary alarms = desk.summary();
    long received = live.received();
    log.info(
        "{} alarms={} ({} unacknowledged) messages={}",
        screen.headline(live.latest()),
        alarms.high() + alarms.medium() + alarms.low(),
        alarms.unacknowledged(),
        received - receivedBefore);
    receivedBefore = received;
  }
}
