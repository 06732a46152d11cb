package io.mqttfactory.analytics.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * When something was wrong in a recording, as people have labelled it.
 *
 * @param intervals in the order of their starts
 */
record Labels(List<Span> intervals) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /** From the one time to the other, both included. */
  record Span(Instant start, Instant end) {

    boolean contains(Instant time) {
      return !time.isBefore(start) && !time.isAfter(end);
    }
  }

  Labels {
    intervals = intervals.stream().sorted(Comparator.comparing(Span::start)).toList();
  }

  boolean isWrongAt(Instant time) {
    return intervals.stream().anyMatch(span -> span.contains(time));
  }

  /**
   * @throws CommandException if the file cannot be read or holds something else
   */
  static Labels read(Path file) {
    try {
      String text = Files.readString(file).replace("\uFEFF", "").strip();
      return new Labels(text.startsWith("[") ? fromJson(text) : fromCsv(text));
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      throw refused(
          file, "holds neither the columns start,end or timestamp nor [start, end] pairs");
    } catch (IOException broken) {
      throw refused(file, "cannot be read");
    }
  }

  private static CommandException refused(Path file, String why) {
    return new CommandException("labels file " + SafeText.quote(file.toString()) + " " + why);
  }

  private static List<Span> fromJson(String text) throws JsonProcessingException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : new ObjectMapper().readTree(text)) {
      spans.add(
          pair.isArray()
              ? span(pair.path(0).asText(), pair.path(1).asText())
              : span(pair.asText(), pair.asText()));
    }
    return spans;
  }

  private static List<Span> fromCsv(String text) throws IOException {
    try (CSVParser csv = CSVParser.parse(new StringReader(text), FORMAT)) {
      List<String> names =
          csv.getHeaderNames().stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
      List<CSVRecord> rows = csv.getRecords();
      if (names.contains("start") && names.contains("end")) {
        int start = names.indexOf("start");
        int end = names.indexOf("end");
        return rows.stream().map(row -> span(row.get(start), row.get(end))).toList();
      }
      int time = names.indexOf("timestamp");
      if (time < 0) {
        throw new IllegalArgumentException("no column timestamp");
      }
      return names.size() == 1 ? points(rows, time) : labelled(rows, time, labelColumn(names));
    }
  }

  private static int labelColumn(List<String> names) {
    int label = names.indexOf("label");
    return label >= 0 ? label : names.size() - 1;
  }

  private static List<Span> points(List<CSVRecord> rows, int time) {
    return rows.stream().map(row -> span(row.get(time), row.get(time))).toList();
  }

  /** Successive rows that are labelled are one interval. */
  private static List<Span> labelled(List<CSVRecord> rows, int time, int label) {
    Map<Instant, Boolean> wrong = new TreeMap<>();
    rows.forEach(row -> wrong.put(time(row.get(time)), Double.parseDouble(row.get(label)) != 0));
    List<Span> spans = new ArrayList<>();
    Instant start = null;
    Instant last = null;
    for (Map.Entry<Instant, Boolean> row : wrong.entrySet()) {
      if (!row.getValue() && start != null) {
        spans.add(new Span(start, last));
        start = null;
      } else if (row.getValue() && start == null) {
        start = row.getKey();
      }
      last = row.getKey();
    }
    if (start != null) {
      spans.add(new Span(start, last));
    }
    return spans;
  }

  private static Span span(String start, String end) {
    return new Span(time(start), time(end));
  }

  private static Instant time(String text) {
    return TimeText.parse(text)
        .orElseThrow(() -> new IllegalArgumentException(SafeText.quote(text) + " is no time"));
  }
}
