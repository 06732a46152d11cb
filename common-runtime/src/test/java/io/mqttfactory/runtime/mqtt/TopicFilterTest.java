package io.mqttfactory.runtime.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFilterTest {

  /** The examples of MQTT 3.1.1, section 4.7, and the cases between them. */
  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "the same,                              factory/line1,             factory/line1,              true",
    "another,                               factory/line1,             factory/energy,             false",
    "case matters,                          ACCOUNTS,                  Accounts,                   false",
    "# takes the rest,                      sport/tennis/player1/#,    sport/tennis/player1/ranking, true",
    "# takes several levels,                sport/tennis/player1/#,    sport/tennis/player1/score/wimbledon, true",
    "# takes the parent,                    sport/tennis/player1/#,    sport/tennis/player1,       true",
    "# takes the parent of one,             sport/#,                   sport,                      true",
    "# takes no longer name,                sport/#,                   sports,                     false",
    "# alone takes everything,              #,                         a/b/c,                      true",
    "# alone takes an empty level,          #,                         /finance,                   true",
    "+ takes one level,                     sport/tennis/+,            sport/tennis/player1,       true",
    "+ takes no two,                        sport/tennis/+,            sport/tennis/player1/ranking, false",
    "+ takes no parent,                     sport/+,                   sport,                      false",
    "+ takes an empty level,                sport/+,                   sport/,                     true",
    "+ in the middle,                       status/+/info,             status/PLC1/info,           true",
    "+ in the middle of something longer,   status/+/info,             status/PLC1/info/x,         false",
    "+ alone takes one level,               +,                         finance,                    true",
    "+ alone takes no two,                  +,                         /finance,                   false",
    "+ for both levels,                     +/+,                       /finance,                   true",
    "+ after a slash,                       /+,                        /finance,                   true",
    "+ and # together,                      +/tennis/#,                sport/tennis/player1,       true",
    "a slash more,                          factory/line1,             factory/line1/,             false",
    "a slash before,                        /factory,                  factory,                    false",
    "# takes no leading $,                  #,                         $SYS/broker/uptime,         false",
    "+ takes no leading $,                  +/monitor/Clients,         $SYS/monitor/Clients,       false",
    "$ stands for itself,                   $SYS/#,                    $SYS/broker/uptime,         true",
    "$ and + together,                      $SYS/monitor/+,            $SYS/monitor/Clients,       true",
    "$ further behind is nothing special,   a/#,                       a/$b,                       true",
    "a filter of $ takes no other,          $SYS/#,                    SYS/broker,                 false",
    "a point is a point,                    a.c,                       abc,                        false"
  })
  void matches(String what, String filter, String topic, boolean matches) {
    assertThat(TopicFilter.matches(filter, topic)).isEqualTo(matches);
  }
}
