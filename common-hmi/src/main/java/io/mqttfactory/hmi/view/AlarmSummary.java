package io.mqttfactory.hmi.view;

import java.util.List;

/**
 * How the alarm system does (ISA-18.2, EEMUA 191): a good one is seldom heard.
 *
 * @param high annunciated alarms of high priority
 * @param medium annunciated alarms of medium priority
 * @param low annunciated alarms of low priority
 * @param unacknowledged how many of them need an acknowledgement
 * @param shelved how many are shelved
 * @param inTenMinutes alarms raised in the last ten minutes
 * @param inAnHour alarms raised in the last hour
 * @param flood more than ten in ten minutes, until fewer than five are
 * @param chattering alarms raised three times or more within one minute, in the last hour
 * @param standing alarms active for more than 24 hours
 * @param mostFrequent the ten most frequent of the last 24 hours, the most frequent first
 */
public record AlarmSummary(
    int high,
    int medium,
    int low,
    int unacknowledged,
    int shelved,
    int inTenMinutes,
    int inAnHour,
    boolean flood,
    List<String> chattering,
    List<String> standing,
    List<Frequency> mostFrequent) {

  /**
   * @param count how often the alarm was raised
   */
  public record Frequency(String alarm, int count) {}

  public AlarmSummary {
    chattering = List.copyOf(chattering);
    standing = List.copyOf(standing);
    mostFrequent = List.copyOf(mostFrequent);
  }
}
