package io.mqttfactory.historian.query;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.WireTime;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as JSON, written page by page: several large answers at once would not fit into the
 * historian's small heap.
 */
final class RangeAnswer {

  static final int PAGE = 250;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final History history;
  private final ReadingType<?> type;
  private final TimeSpan span;
  private final int limit;
  private final List<HistoryRow> firstPage;

  /**
   * Reads the first page at once, so that a database that cannot be read is told by the status.
   *
   * @param limit at most so many rows are answered
   */
  RangeAnswer(History history, ReadingType<?> type, TimeSpan span, Cursor after, int limit) {
    this.history = history;
    this.type = type;
    this.span = span;
    this.limit = limit;
    this.firstPage = page(after, limit);
  }

  void writeTo(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
    json.writeStartObject();
    json.writeStringField("topic", type.topic());
    json.writeStringField("from", WireTime.format(span.from()));
    json.writeStringField("to", WireTime.format(span.to()));
    json.writeArrayFieldStart("rows");
    Cursor next = writeRows(json);
    json.writeEndArray();
    json.writeStringField("next", next == null ? null : next.toString());
    json.writeEndObject();
    json.flush();
  }

  /**
   * @return where more may follow; null if nothing does, since fewer came than were asked for
   */
  private Cursor writeRows(JsonGenerator json) throws IOException {
    int left = limit;
    List<HistoryRow> page = firstPage;
    while (!page.isEmpty()) {
      for (HistoryRow row : page) {
        json.writeRawValue(new String(Json.write(row.members()), StandardCharsets.UTF_8));
      }
      left -= page.size();
      Cursor last = page.get(page.size() - 1).cursor();
      if (left == 0) {
        return last;
      }
      page = page(last, left);
    }
    return null;
  }

  private List<HistoryRow> page(Cursor after, int most) {
    return history.page(type, span, after, Math.min(PAGE, most));
  }
}
