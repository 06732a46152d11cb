package io.mqttfactory.runtime.delivery.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceRangesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing yet                     |             |             | 0 | 0",
        "the first may be any            | 7           | 7           | 1 | 0",
        "neighbours make a range         | 1 2 3       | 1-3         | 3 | 0",
        "a hole parts two ranges         | 1 2 5       | 1-2,5       | 3 | 2",
        "the reading in the hole joins   | 1 3 2       | 1-3         | 3 | 0",
        "backwards is the same           | 5 4 3       | 3-5         | 3 | 0",
        "a double changes nothing        | 1 2 2 1     | 1-2         | 2 | 0",
        "it grows at its lower end       | 5 6 4       | 4-6         | 3 | 0",
        "two holes are counted together  | 1 3 7       | 1,3,7       | 3 | 4",
      })
  void tellsWhatWasReceived(
      String description, String added, String ranges, long count, long holes) {
    SequenceRanges received = new SequenceRanges();
    if (added != null) {
      Arrays.stream(added.split(" ")).map(Long::valueOf).forEach(received::add);
    }

    assertThat(received).hasToString(ranges == null ? "" : ranges);
    assertThat(received.count()).isEqualTo(count);
    assertThat(received.holes()).isEqualTo(holes);
    assertThat(SequenceRanges.parse(received.toString())).hasToString(received.toString());
    assertThat(SequenceRanges.parse(received.toString()).count()).isEqualTo(count);
  }

  @Test
  void agreesWithASetOfNumbersInAnyOrder() {
    long seed = 4711;
    Random random = new Random(seed);
    SequenceRanges ranges = new SequenceRanges();
    TreeSet<Long> numbers = new TreeSet<>();
    for (int i = 0; i < 2_000; i++) {
      long number = 1 + random.nextInt(1_500);
      assertThat(ranges.contains(number)).as("seed %d", seed).isEqualTo(numbers.contains(number));
      ranges.add(number);
      numbers.add(number);
      assertThat(ranges.count()).isEqualTo(numbers.size());
      assertThat(ranges.highest()).isEqualTo(numbers.last());
    }
  }

  @Test
  void refusesARangeTooManyButStillFillsHoles() {
    SequenceRanges ranges = new SequenceRanges();
    for (int i = 0; i < SequenceRanges.MAX_RANGES; i++) {
      ranges.add(2L * i + 1);
    }

    assertThat(ranges.hasRoomFor(5_000)).isFalse();
    assertThatThrownBy(() -> ranges.add(5_000)).isInstanceOf(IllegalStateException.class);
    assertThat(ranges.hasRoomFor(2)).isTrue();
    ranges.add(2);
    assertThat(ranges.hasRoomFor(5_000)).isTrue();
  }

  @Test
  void aCopyGoesItsOwnWay() {
    SequenceRanges ranges = SequenceRanges.parse("1-3");
    SequenceRanges copy = ranges.copy();
    copy.add(4);

    assertThat(ranges).hasToString("1-3");
    assertThat(copy).hasToString("1-4");
  }
}
