package io.mqttfactory.historian.query;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.model.WireTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a span as CSV, page by page: neither the rows nor a read transaction grow with the span.
 * What is unknown is empty.
 */
final class CsvExport {

  private static final int PAGE = 1_000;

  private final History history;
  private final ReadingType<?> type;
  private final TimeSpan span;

  CsvExport(History history, ReadingType<?> type, TimeSpan span) {
    this.history = history;
    this.type = type;
    this.span = span;
  }

  void writeTo(OutputStream out) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            CSVFormat.RFC4180);
    csv.printRecord(header());
    List<HistoryRow> page = history.page(type, span, Cursor.START, PAGE);
    while (!page.isEmpty()) {
      for (HistoryRow row : page) {
        csv.printRecord(row.members().values().stream().map(CsvExport::text));
      }
      page = history.page(type, span, page.get(page.size() - 1).cursor(), PAGE);
    }
    csv.flush();
  }

  private Stream<String> header() {
    return Stream.concat(HistoryRow.COMMON.stream(), type.tags().stream().map(Tag::name));
  }

  private static Object text(Object value) {
    return value instanceof Instant time ? WireTime.format(time) : value;
  }
}
