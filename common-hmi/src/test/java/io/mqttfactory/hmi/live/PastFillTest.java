package io.mqttfactory.hmi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.view.Limits;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastFillTest {

  private static final String HEADER =
      "timestamp,source,epoch,sequence,received_at,recorded_at,simulated,"
          + "line_speed,alarm,status,good_count\r\n";
  private static final String FIRST =
      "2026-03-04T08:31:00.000Z,PLC1,a-1,7,2026-03-04T08:31:00.010Z,,false,100.5,false,running,12\r\n";
  private static final String SECOND =
      "2026-03-04T09:10:00.000Z,PLC1,a-1,8,2026-03-04T09:10:00.010Z,,false,,true,alarm,13\r\n";

  private final PlantClock clock = PlantClock.unscaled(SettableClock.ofWednesday());
  private final Trends trends = new Trends(List.of(new TrendedTag("line_speed", "Speed", "")));
  private final List<Values> recalled = new ArrayList<>();
  private SmallHistorian historian;
  private PastFill fill;

  @BeforeEach
  void prepare() throws IOException {
    historian = new SmallHistorian();
    fill =
        new PastFill(
            new HistorianExport(historian.address(), ReadingType.LINE),
            clock,
            trends,
            now -> now.minus(Duration.ofHours(1)),
            row -> {
              recalled.add(row);
              return row;
            });
  }

  @AfterEach
  void stop() {
    historian.close();
  }

  @Test
  void asksForTheSpanInPlantTime() {
    historian.answers(200, HEADER);

    fill.run();

    assertThat(historian.questions())
        .containsExactly(
            "/api/export?topic=line1&from=2026-03-04T08:30:00.000Z&to=2026-03-04T09:30:00.000Z");
  }

  @Test
  void readsTheRowsAsTheTagsSay() {
    historian.answers(200, HEADER + FIRST + SECOND);

    fill.run();

    assertThat(fill.readings()).isEqualTo(2);
    assertThat(recalled)
        .extracting(Values::byTag)
        .containsExactly(
            Map.of("line_speed", 100.5, "alarm", false, "status", "running", "good_count", 12L),
            Map.of("alarm", true, "status", "alarm", "good_count", 13L));
  }

  @Test
  void fillsTheTrendsOnce() {
    historian.answers(200, HEADER + FIRST + SECOND);

    fill.run();
    fill.run();

    assertThat(known()).containsExactly(100.5);
    assertThat(historian.questions()).hasSize(1);
  }

  @Test
  void aPastThatIsNotWholeYetIsAskedForAgain() {
    historian.answers(200, HEADER + FIRST.replace("08:31:00", "09:29:00"));
    fill.run();
    assertThat(known()).containsExactly(100.5);

    historian.answers(200, HEADER + FIRST.replace("100.5", "90"));
    untilAsked(2);

    assertThat(known()).containsExactly(90.0, 100.5);
  }

  @Test
  void aPastThatNeverBecomesWholeIsNotAskedForForEver() {
    historian.answers(200, HEADER);

    untilAsked(11);

    assertThat(historian.questions()).hasSize(10);
  }

  @Test
  void whatBreaksOffLeavesNothingBehindAndIsAskedForAgain() {
    historian.breaksOffAfter(HEADER + FIRST);
    fill.run();
    assertThat(known()).isEmpty();

    // More than once already, where the HTTP client itself tries again.
    int asked = historian.questions().size();
    historian.answers(200, HEADER + FIRST + SECOND);
    untilAsked(asked + 1);

    assertThat(known()).containsExactly(100.5);
  }

  @Test
  void triesLessAndLessOftenAndTellsItOnce() {
    historian.answers(503, "");
    try (CapturedLog log = new CapturedLog(PastFill.class)) {
      for (int attempt = 0; attempt < 20; attempt++) {
        fill.run();
      }

      assertThat(historian.questions()).hasSize(4);
      assertThat(log.lines()).filteredOn(line -> line.startsWith("INFO")).hasSize(1);
    }
  }

  @Test
  void anAnswerThatIsNoExportIsNotTaken() {
    for (String answer :
        List.of("", "{}", "<html>", HEADER + "x\r\n", HEADER + FIRST.replace("100.5", "fast"))) {
      historian.answers(200, answer);
      untilAsked(historian.questions().size() + 1);
    }

    assertThat(known()).isEmpty();
  }

  @Test
  void aHistorianThatIsNotThereIsWaitedFor() {
    historian.close();
    try (CapturedLog log = new CapturedLog(PastFill.class)) {
      fill.run();

      assertThat(log.lines()).anyMatch(line -> line.contains("has not all of the past yet"));
    }
  }

  private void untilAsked(int times) {
    for (int turn = 0; turn < 500 && historian.questions().size() < times; turn++) {
      fill.run();
    }
  }

  private List<Double> known() {
    return trends
        .upTo(clock.instant(), TrendRange.AN_HOUR, 60, Duration.ZERO, tag -> new Limits(null, null))
        .get(0)
        .values()
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }
}
