package io.mqttfactory.historian.query;

import io.mqttfactory.model.WireTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes trends as CSV: one row per tag and bucket that holds values. */
final class TrendExport {

  private final History history;
  private final List<TagParameter> tags;
  private final TimeSpan span;
  private final int buckets;

  TrendExport(History history, List<TagParameter> tags, TimeSpan span, int buckets) {
    this.history = history;
    this.tags = tags;
    this.span = span;
    this.buckets = buckets;
  }

  void writeTo(OutputStream out) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            CSVFormat.RFC4180);
    csv.printRecord("tag", "unit", "start", "min", "avg", "max", "count", "simulated");
    for (TagParameter one : tags) {
      for (TrendBucket bucket : history.trend(one.type(), one.tag(), span, buckets)) {
        csv.printRecord(
            one.name(),
            one.tag().unit(),
            WireTime.format(bucket.start()),
            bucket.min(),
            bucket.avg(),
            bucket.max(),
            bucket.count(),
            bucket.simulated());
      }
    }
    csv.flush();
  }
}
