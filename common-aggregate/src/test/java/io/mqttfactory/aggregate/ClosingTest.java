package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.aggregate.Closing.Due;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When windows are published, as {@link ClosingRig} plays it. */
class ClosingTest {

  private static final int CHUNK = 100;

  private static final String[][] TABLE = {
    {"closes when every source has passed its end", "A1 B2 >10 A10 >11 B11 >12", "0!@11"},
    {"is passed by a reading exactly at its end", "A1 B1 >10 A10 B10", "0!@10"},
    {"is not passed by one just before its end", "A1 B1 >9 A9.999 B9.999 >15", "0!@15"},
    {"begins with a reading exactly at its start", "A0 B0 >10 A10 B10 >20 A20 B20", "0!@10 1!@20"},
    {"does not wait for a missing source longer than the grace", "A1 >10 A10 >20", "0!@15"},
    {"waits longer for a source that still speaks", "A1 B1 >10 A10 >13 B8 >18", "0!@18"},
    {
      "does not wait for a source that speaks of another time, as a recording does",
      "A1 B-90000 >4 B-89997 >8 B-89994 >10 A10 >12 B-89991 >14 B-89988 >16",
      "-9000@14 0!@15"
    },
    {"is revised when a late reading came", "A1 B1 >10 A10 B10 >12 A5 >19", "0!@10 ~0@17"},
    {"is revised once for several", "A1 B1 >10 A10 B10 >12 A5 >15 B6 >20", "0!@10 ~0@20"},
    {"is not revised for a duplicate", "A1 B1 A1 >10 A10 B10 A1 B1 >19", "0!@10"},
    {"waits for a hole to be filled", "A1 B1 a5 >10 A10 B10 >12 rA5", "0!@12"},
    {"is published though nobody speaks", "A1 B1 >35", "0!@15 1!@25 2!@35"},
    {
      "is published though nobody spoke while the storage had failed",
      "A1 B1 >16 fail >35 mend >41",
      "0!@15 1@40 2!@40"
    },
    {"is not published before the first reading ever", ">31 A31 B31 >40 A40 B40", "3!@40"},
    {"needs no key", "uA1 uB1 >10 uA10 uB10", "0!@10"},
    {
      "before a reconnect waits for the replay",
      "A1 B1 >10 A10 B10 a12 a15 b15 >17 reconnect >20 A20 B20 >21 rA12 rA15 >22 rB15",
      "0!@10 1!@22"
    },
    {
      "after a reconnect does not wait for the past, which is not new when it comes",
      "A1 B1 >10 A10 B10 a12 b15 >22 reconnect A24 B24 >40 A40 B40 >41 rA12 rB15",
      "0!@10 3!@40 1@41 2@41"
    },
    {
      "after a reconnect waits for a hole in the present",
      "A1 B1 reconnect a5 >10 A10 B10 >12 rA5",
      "0!@12"
    },
    {
      "that was published while the link was down is revised by the replay",
      "A1 B1 a9 b9 >16 reconnect rA9 rB9 A16 B16 >21",
      "0!@15 ~0@21"
    },
    {"survives a restart of the bridge", "A1 B1 >5 restart >10 A10 B10", "0!@10"},
    {"is not published again after a restart", "A1 B1 >10 A10 B10 restart >19", "0!@10"},
    {"is still revised after a restart", "A1 B1 >10 A10 B10 >12 A5 restart >19", "0!@10 ~0@17"},
    {
      "before a restart waits for the replay",
      "A1 B1 a5 a12 b12 >17 restart A18 B18 >20 A20 B20 >21 rA5 rA12 >22 rB12 >27",
      "0!@15 1!@22 ~0@26"
    },
    {
      "waits for what an earlier start of the source still offers",
      "A1 B1 a5 newA offerA A7 >10 A10 B10 >12 rA5",
      "0!@12"
    },
    {"does not wait for an earlier start that is whole", "A1 B1 newA >10 A10 B10", "0!@10"},
    {
      "that a clock jumps over is not published",
      "A1 B1 >5 jump+3600 A3606 B3606 >3610 A3610 B3610",
      "0!@3605 360!@3610"
    },
    {
      "after a clock was set back is news again",
      "A1 B1 >10 A10 B10 jump-3600 A-3590 B-3590 >-3580 A-3580 B-3580 >-3570 A-3570 B-3570",
      "0!@10 -359!@-3580 -358!@-3570"
    },
    {
      "after a clock was set back a little is revised",
      "A1 B1 >10 A10 B10 jump-5 A5.5 B5.5 >10.5",
      "0!@10 ~0@10"
    },
    {"is passed by a source ahead by less than a minute", "A51 B51 >20", "0!@10 1!@20"},
    {
      "is passed by a source ahead by minutes when its time has come",
      "A121 B121 >61",
      "0!@15 1!@25 2!@35 3!@45 4!@55 5!@61"
    },
    {"is not opened by a source ahead by hours", "A1 B1 A9000 B9000 >15", "0!@15"},
  };

  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void aWindow(String zoneId, String description, String script, String published) {
    TimeZone.setDefault(TimeZone.getTimeZone(zoneId));

    assertThat(String.join(" ", new ClosingRig(CHUNK).play(script)))
        .as(description)
        .isEqualTo(published);
  }

  private static Stream<Arguments> table() {
    return Stream.of("UTC", "Europe/Berlin", "Asia/Kathmandu")
        .flatMap(
            zoneId -> Stream.of(TABLE).map(row -> Arguments.of(zoneId, row[0], row[1], row[2])));
  }

  @Test
  void beforeAReconnectDoesNotWaitForAReplayThatMakesNoProgressForTenMinutes() {
    List<String> log =
        new ClosingRig(CHUNK).play("A1 B1 >10 A10 B10 a12 >22 reconnect A24 B24 >621");
    assertThat(log).contains("0!@10", "3!@45").noneMatch(line -> line.startsWith("1@"));

    List<String> longer =
        new ClosingRig(CHUNK).play("A1 B1 >10 A10 B10 a12 >22 reconnect B24 >620 A620 B620 >630");
    assertThat(longer).contains("1@622", "2@622");
  }

  @Test
  void doesNotWaitForEverForAHoleThatNobodyFills() {
    ClosingRig rig = new ClosingRig(CHUNK);
    StringBuilder script = new StringBuilder("A1 B1 a2");
    for (int second = 4; second <= 640; second += 4) {
      script.append(" >" + second + " A" + second + " B" + second);
    }

    assertThat(rig.play(script.toString())).startsWith("0@600").endsWith("62!@632", "63!@640");
  }

  @Test
  void doesNotWaitForEverForAHoleOfAnEarlierStartWhileTheSourceGoesOn() {
    ClosingRig rig = new ClosingRig(CHUNK);
    StringBuilder script = new StringBuilder("A1 B1 a2 A3 newA");
    for (int second = 4; second <= 640; second += 4) {
      script.append(" >" + second + " A" + second + " B" + second);
    }

    assertThat(rig.play(script.toString())).contains("0@600").endsWith("62!@632", "63!@640");
  }

  @Test
  void aReadingHoursAheadNeverOpensAWindow() {
    ClosingRig rig = new ClosingRig(CHUNK);
    rig.play("A1 B1 A9000");

    assertThat(rig.closing().waitingWindows()).isEqualTo(1);
  }

  @Test
  void thousandsOfWindowsAreHandedOutInChunksWithTheNewestInTheFirst() {
    ClosingRig rig = new ClosingRig(CHUNK);
    rig.play("A0.5 B0.5 >1 restart");
    for (int i = -2_500; i < 0; i++) {
      tell(rig, i * 10 + 1);
    }
    tell(rig, 10);

    List<Due> first = rig.due();
    assertThat(first).hasSize(CHUNK);
    assertThat(first).extracting(Due::window).isSorted();
    assertThat(first.get(0).window()).isEqualTo(ClosingRig.window(-2_500));
    assertThat(first.get(CHUNK - 1)).isEqualTo(new Due(ClosingRig.window(0), false, true));
    assertThat(first.subList(0, CHUNK - 1)).noneMatch(Due::isNew);

    assertThat(rig.due()).as("what was not committed is due again").isEqualTo(first);
    int chunks = 0;
    for (List<Due> due = rig.due(); !due.isEmpty(); due = rig.due()) {
      due.forEach(rig.closing()::published);
      chunks++;
    }
    assertThat(chunks).isEqualTo(26);
    assertThat(rig.closing().waitingWindows()).as("the present window").isEqualTo(1);
  }

  @Test
  void knowsNoOtherSources() {
    assertThatThrownBy(() -> new ClosingRig(CHUNK).closing().position("C", "C1", 1, true, 0))
        .hasMessageContaining("no window waits for C");
  }

  private static void tell(ClosingRig rig, int second) {
    for (String source : List.of("A", "B")) {
      rig.closing()
          .received(
              source,
              Optional.empty(),
              ClosingRig.T.plusSeconds(second),
              false,
              ClosingRig.T.plusSeconds(1),
              1_001_000);
    }
  }
}
