package io.mqttfactory.hmi.alarm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alarms as timelines: what happens, and what comes of it. See {@link Timeline}. */
class AlarmTimelineTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A to B by raise                         | high 10 | 0: 9; 1: 11 > B1
          B to C by acknowledgement               | high 10 | 0: 11 > B1; 1: ack > C1
          B to D by clear before acknowledgement  | high 10 | 0: 11 > B1; 1: 9 > D1
          C to A by clear                         | high 10 | 0: 11 > B1; 1: ack > C1; 2: 9 > A1
          D to A by acknowledgement               | high 10 | 0: 11 > B1; 1: 9 > D1; 2: ack > A1
          D to B by raise, a new occurrence       | high 10 | 0: 11 > B1; 1: 9 > D1; 2: 11 > B2
          A to B again, a new occurrence          | high 10 | 0: 11 > B1; 1: ack > C1; 2: 9 > A1; 3: 11 > B2
          B stays B while it goes on              | high 10 | 0: 11 > B1; 1: 12; 2: 13
          A has nothing to acknowledge            | high 10 | 0: 9; 1: ack
          C has nothing to acknowledge            | high 10 | 0: 11 > B1; 1: ack > C1; 2: ack
          """)
  void annunciates(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A to G, and back to A                       | high 10 | 0: 9; 1: shelve 60 > G0; 2: unshelve > A0
          B to G, and back to B while it goes on      | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 2: 12; 3: unshelve > B1
          C to G, and back to B: acknowledge again    | high 10 | 0: 11 > B1; 1: ack > C1; 2: shelve 60 > G1; 3: unshelve > B1; 4: ack > C1
          D to G, and back to A: it was seen          | high 10 | 0: 11 > B1; 1: 9 > D1; 2: shelve 60 > G1; 3: unshelve > A1
          G to A if it was over meanwhile             | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 2: 9; 3: unshelve > A1
          G to B if it was raised meanwhile           | high 10 | 0: 9; 1: shelve 60 > G0; 2: 11; 3: unshelve > B1
          G to B, a new occurrence after a gap        | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 2: 9; 3: 11; 4: unshelve > B2
          G to B when its time is over                | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 60: tick; 61: tick > B1
          G to A when its time is over                | high 10 | 0: 9; 1: shelve 60 > G0; 60.9: tick; 61: tick > A0
          G gets a new time                           | high 10 | 0: 9; 1: shelve 60 > G0; 30: shelve 60 > G0; 61: tick; 90: tick > A0
          G hides all, readings end no shelving       | high 10 | 0: shelve 60 > G0; 1: 11; 2: 9; 3: 11; 99: 12
          G has nothing to acknowledge                | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 2: ack
          delays run in G                             | high 10 on 5 | 0: shelve 60 > G0; 1: 11; 6: 11; 7: unshelve > B1
          a delay that began in G goes on             | high 10 on 5 | 0: shelve 60 > G0; 1: 11; 4: unshelve > A0; 6: 11 > B1
          only G can be unshelved                     | high 10 | 0: 11 > B1; 1: unshelve
          """)
  void shelves(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A to H and back                          | low 90 unless running      | 0: 100 running; 1: 0 idle > H0; 2: 100 running > A0
          H raises nothing                         | low 90 unless running      | 0: 0 idle > H0; 1: 0 idle; 99: 0 idle
          B to H, which ends the occurrence        | low 90 unless running      | 0: 80 running > B1; 1: 0 idle > H1; 2: 100 running > A1
          C to H                                   | low 90 unless running      | 0: 80 running > B1; 1: ack > C1; 2: 0 idle > H1; 3: 100 running > A1
          D to H, nothing is owed any more         | low 90 unless running      | 0: 80 running > B1; 1: 95 running > D1; 2: 0 idle > H1; 3: 95 running > A1
          H to B without on-delay                  | low 90 unless running      | 0: 0 idle > H0; 1: 80 running > B1
          H to A, then the on-delay as ever        | low 90 on 60 unless running| 0: 0 idle > H0; 99: 0 running > A0; 109: 100 running
          on-delay begins with the end of H        | low 90 on 60 unless running| 0: 0 idle > H0; 99: 80 running > A0; 158: 80 running; 159: 80 running > B1
          H resets a delay                         | low 90 on 60 unless running| 0: 80 running; 50: 0 idle > H0; 51: 80 running > A0; 70: 80 running; 111: 80 running > B1
          an unknown status leaves H               | low 90 unless running      | 0: 0 idle > H0; 1: 0; 2: 80 running > B1
          an unknown status leaves B               | low 90 unless running      | 0: 80 running > B1; 1: 80
          H cannot be shelved                      | low 90 unless running      | 0: 0 idle > H0; 1: shelve 60
          H has nothing to acknowledge             | low 90 unless running      | 0: 80 running > B1; 1: 0 idle > H1; 2: ack
          G is shown before H, and ends as H       | low 90 unless running      | 0: 80 running > B1; 1: shelve 60 > G1; 2: 0 idle; 61: tick > H1; 62: 95 running > A1
          G over H that ended                      | low 90 unless running      | 0: 80 running > B1; 1: shelve 60 > G1; 2: 0 idle; 3: 80 running; 4: unshelve > B2
          """)
  void suppressesByDesign(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at the setpoint it is not high           | high 10            | 0: 10; 1: 10.001 > B1
          at the setpoint it is not low            | low 10             | 0: 10; 1: 9.999 > B1
          without deadband the setpoint ends it    | high 10            | 0: 11 > B1; 1: 10.001; 2: 10 > D1
          within the deadband it lasts             | high 2.8 deadband 0.2 | 0: 2.9 > B1; 1: 2.8; 2: 2.601; 3: 2.9
          at the deadband's end it is over         | high 2.8 deadband 0.2 | 0: 2.9 > B1; 1: 2.6 > D1
          a low one ends above                     | low 0.8 deadband 0.1 | 0: 0.79 > B1; 1: 0.8; 2: 0.899; 3: 0.9 > D1
          the deadband raises nothing              | high 2.8 deadband 0.2 | 0: 2.7; 1: 2.8
          on-delay to the millisecond              | high 10 on 5       | 0: 11; 4.999: 11; 5: 11 > B1
          on-delay begins anew after a break       | high 10 on 5       | 0: 11; 3: 10; 4: 11; 8.999: 11; 9: 11 > B1
          on-delay does not run without readings   | high 10 on 5       | 0: 11; 99: tick; 100: 9
          one reading is enough without on-delay   | high 10            | 0: 11 > B1
          off-delay to the millisecond             | high 10 off 5      | 0: 11 > B1; 1: 9; 5.999: 9; 6: 9 > D1
          off-delay begins anew after a break      | high 10 off 5      | 0: 11 > B1; 1: 9; 4: 11; 5: 9; 9.999: 9; 10: 9 > D1
          off-delay within the deadband            | high 10 deadband 1 off 5 | 0: 11 > B1; 1: 9; 3: 9.5; 6: 9.5; 7: 8; 12: 8 > D1
          acknowledged during off-delay            | high 10 off 5      | 0: 11 > B1; 1: 9; 2: ack > C1; 6: 9 > A1
          an unknown value changes nothing         | high 10            | 0: 11 > B1; 1: running; 2: 9 > D1
          an unknown value stops no delay          | high 10 on 5       | 0: 11; 3: running; 5: 11 > B1
          silence freezes what is raised           | high 10            | 0: 11 > B1; 1: silent; 99: speaks; 100: 11; 101: 9 > D1
          silence begins a delay anew              | high 10 on 5       | 0: 11; 1: silent; 99: speaks; 100: 11; 105: 11 > B1
          """)
  void waits(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a status is alarming             | status jammed        | 0: running; 1: jammed > B1; 2: jammed; 3: running > D1
          a status with on-delay           | status jammed on 60  | 0: jammed; 59: jammed; 60: jammed > B1; 61: ack > C1; 62: idle > A1
          silence is alarming              | stale                | 0: silent > B1; 1: silent; 2: speaks > D1; 3: silent > B2; 4: ack > C2; 5: speaks > A2
          no reading ends silence          | stale                | 0: silent > B1; 1: 5 running
          silence can be shelved           | stale                | 0: silent > B1; 1: shelve 60 > G1; 2: speaks; 61: tick > A1
          """)
  void warnsOfWhatIsNoLimit(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in A                        | high 10 | 0: 9; 1: restart; 2: 11 > B1
          in B                        | high 10 | 0: 11 > B1; 1: restart; 2: ack > C1
          in C                        | high 10 | 0: 11 > B1; 1: ack > C1; 2: restart; 3: 11; 4: 9 > A1
          in D                        | high 10 | 0: 11 > B1; 1: 9 > D1; 2: restart; 3: 11 > B2
          in G, which ends in time    | high 10 | 0: 11 > B1; 1: shelve 60 > G1; 2: restart; 60: tick; 61: tick > B1
          in G, raised unseen         | high 10 | 0: shelve 60 > G0; 1: 11; 2: restart; 60: tick > B1
          in H                        | low 90 unless running | 0: 0 idle > H0; 1: restart; 2: 0 idle; 3: 80 running > B1
          in I                        | high 10 retired | 0: 11; 1: restart; 2: 11
          the deadband still holds    | high 10 deadband 1 | 0: 11 > B1; 1: restart; 2: 9.5; 3: 9 > D1
          a delay begins anew         | high 10 on 5 | 0: 11; 4: restart; 5: 11; 9: 11; 10: 11 > B1
          A to I and nothing else     | high 10 | 0: 9; 1: retired > I0; 2: 11; 3: ack; 4: shelve 60
          B to I to A                 | high 10 | 0: 11 > B1; 1: retired > I1; 2: restart > A1; 3: 11 > B2
          C to I                      | high 10 | 0: 11 > B1; 1: ack > C1; 2: retired > I1
          D to I                      | high 10 | 0: 11 > B1; 1: 9 > D1; 2: retired > I1
          G to I                      | high 10 | 0: shelve 60 > G0; 2: retired > I0; 99: tick; 100: restart > A0
          H to I                      | low 90 unless running | 0: 0 idle > H0; 1: retired > I0; 2: restart > A0; 3: 0 idle > H0
          """)
  void goesOnAfterARestart(String what, String alarm, String events) {
    Timeline.play(alarm, events);
  }
}
