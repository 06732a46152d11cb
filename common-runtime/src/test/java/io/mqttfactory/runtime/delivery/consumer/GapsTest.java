package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "C5: two that do not touch             | 1-3 7-9   |     |      | 1-3,7-9",
        "C5: what continues a gap joins it      | 3-5 1-9   |     |      | 1-2,3-9",
        "C5: twice is once                     | 3-5 3-5   |     |      | 3-5",
        "C1: one out of the middle             | 1-5       | 3   |      | 1-2,4-5",
        "C1: the first                         | 1-5       | 1   |      | 2-5",
        "C1: the last                          | 1-5       | 5   |      | 1-4",
        "C1: the only one                      | 4-4       | 4   |      | ''",
        "C1: one that is in no gap             | 1-3 7-9   | 5   |      | 1-3,7-9",
        "C5: what is held is no gap            | 1-5       |     | 3-9  | 1-2",
        "C5: held in the middle                | 1-9       |     | 4-6  | 1-3,7-9",
        "C5: held over several                 | 1-3 5-6 9-9 |   | 2-9  | 1-1",
        "C5: held beside                       | 1-3 7-9   |     | 4-6  | 1-3,7-9",
        "C5: nothing is held                   | 1-3       |     | 4-3  | 1-3",
      })
  void keepsWhatIsGone(String description, String added, Long received, String held, String left) {
    Gaps gaps = new Gaps();
    for (String range : added.split(" ")) {
      String[] ends = range.split("-");
      gaps.add(gap(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
    }
    if (received != null) {
      gaps.remove(received);
    }
    if (held != null) {
      String[] ends = held.split("-");
      gaps.removeBetween(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    assertThat(describe(gaps)).isEqualTo(left);
    assertThat(gaps.count()).isEqualTo(gaps.all().stream().mapToLong(Gap::count).sum());
  }

  @Test
  @DisplayName("C5: an earlier declaration keeps its reason")
  void keepsTheFirstReason() {
    Gaps gaps = new Gaps();
    gaps.add(new Gap(2, 3, GapReason.BEFORE_FIRST_CONTACT, Instant.EPOCH));
    gaps.add(new Gap(1, 4, GapReason.DROPPED_BY_SENDER, Instant.EPOCH));

    assertThat(gaps.all())
        .extracting(Gap::reason)
        .containsExactly(
            GapReason.DROPPED_BY_SENDER,
            GapReason.BEFORE_FIRST_CONTACT,
            GapReason.DROPPED_BY_SENDER);
  }

  @Test
  void tellsWhereAGapEnds() {
    Gaps gaps = new Gaps();
    gaps.add(gap(3, 5));

    assertThat(gaps.endOfGapAt(2)).isEmpty();
    assertThat(gaps.endOfGapAt(3)).hasValue(5);
    assertThat(gaps.endOfGapAt(5)).hasValue(5);
    assertThat(gaps.endOfGapAt(6)).isEmpty();
  }

  private static Gap gap(long first, long last) {
    return new Gap(first, last, GapReason.DROPPED_BY_SENDER, Instant.EPOCH);
  }

  private static String describe(Gaps gaps) {
    return gaps.all().stream()
        .map(gap -> gap.first() + "-" + gap.last())
        .collect(Collectors.joining(","));
  }
}
