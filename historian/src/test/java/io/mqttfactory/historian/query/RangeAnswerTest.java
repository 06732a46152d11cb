package io.mqttfactory.historian.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeAnswerTest {

  private static final Instant START = Instant.parse("2026-03-04T09:00:00Z");

  private final NumberedRows history = new NumberedRows();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing is there, 0, 100, 0, false",
    "less than asked for, 600, 1000, 600, false",
    "as much as asked for, 600, 600, 600, true",
    "more than asked for, 600, 599, 599, true",
    "a page, 250, 250, 250, true",
    "less than a page, 10, 3, 3, true",
  })
  void hasAllRowsUpToTheLimitAndSaysWhereMoreMayFollow(
      String description, long rows, int limit, int expected, boolean goesOn) throws IOException {
    history.count = rows;

    JsonNode answer = answer(limit);

    List<Long> sequences = new ArrayList<>();
    answer.path("rows").forEach(row -> sequences.add(row.path("sequence").asLong()));
    assertThat(sequences)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, expected).boxed().toList());
    assertThat(answer.path("next").asText(null))
        .isEqualTo(
            goesOn ? new Cursor(START.toEpochMilli() + expected, expected).toString() : null);
  }

  @Test
  void neverHoldsMoreThanAPage() throws IOException {
    history.count = 5_000;

    answer(5_000);

    assertThat(history.largestPage).isEqualTo(RangeAnswer.PAGE);
  }

  private JsonNode answer(int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TimeSpan span = new TimeSpan(START, START.plusSeconds(3_600));
    new RangeAnswer(history, ReadingType.ENERGY, span, Cursor.START, limit).writeTo(out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  /** Rows 1 to count, a millisecond apart. */
  private static final class NumberedRows implements History {

    private long count;
    private int largestPage;

    @Override
    public List<HistoryRow> page(ReadingType<?> type, TimeSpan span, Cursor after, int limit) {
      largestPage = Math.max(largestPage, limit);
      return LongStream.rangeClosed(after.id() + 1, Math.min(count, after.id() + limit))
          .mapToObj(NumberedRows::row)
          .toList();
    }

    private static HistoryRow row(long number) {
      Instant time = START.plusMillis(number);
      Cursor cursor = new Cursor(time.toEpochMilli(), number);
      return new HistoryRow(cursor, time, "PLC2", "a", number, time, null, false, Map.of());
    }

    @Override
    public Optional<HistoryRow> latest(ReadingType<?> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<TrendBucket> trend(ReadingType<?> type, Tag<?> tag, TimeSpan span, int buckets) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> rowCounts() {
      throw new UnsupportedOperationException();
    }
  }
}
