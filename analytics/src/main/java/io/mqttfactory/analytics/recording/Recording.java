package io.mqttfactory.analytics.recording;

import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One column of a CSV file with a header row, in the order of time. The column {@code timestamp},
 * else {@code time}, {@code date}, {@code datetime}, else the first, holds times (see {@link
 * TimeText}). Empty cells and those that hold no finite number are unknown values.
 *
 * @param samples in the order of time, at most one of a time; at least one is known
 * @param withoutTime rows left out because their time cannot be read
 * @param outOfOrder rows that were earlier than the one before them: put into their place
 * @param duplicates rows left out because a known value of their time is there already
 */
record Recording(List<Sample> samples, int withoutTime, int outOfOrder, int duplicates) {

  private static final List<String> TIME_COLUMNS = List.of("timestamp", "time", "date", "datetime");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @throws CommandException if the file cannot be read, has no such column, or no usable row
   */
  static Recording read(Path file, String column) {
    try (CSVParser csv = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      Iterator<CSVRecord> rows = csv.iterator();
      if (!rows.hasNext()) {
        throw new CommandException(name(file) + " is empty");
      }
      List<String> header = header(rows.next());
      int value = header.indexOf(column);
      if (value < 0) {
        throw new CommandException(
            name(file)
                + " has no column "
                + SafeText.quote(column)
                + ", only "
                + SafeText.of(String.join(", ", header), 200));
      }
      Recording recording = read(rows, timeColumn(header), value);
      recording.requireKnown(file, column);
      return recording;
    } catch (NoSuchFileException absent) {
      throw new CommandException("there is no file " + name(file));
    } catch (IOException | UncheckedIOException broken) {
      String why = Files.isDirectory(file) ? "it is a folder" : String.valueOf(broken.getMessage());
      throw new CommandException(name(file) + " cannot be read: " + SafeText.of(why, 200));
    }
  }

  private static List<String> header(CSVRecord first) {
    List<String> names = new ArrayList<>(first.toList());
    names.set(0, names.get(0).replace(BYTE_ORDER_MARK, "").strip());
    return names;
  }

  private static int timeColumn(List<String> header) {
    return TIME_COLUMNS.stream()
        .mapToInt(name -> header.stream().map(String::toLowerCase).toList().indexOf(name))
        .filter(place -> place >= 0)
        .findFirst()
        .orElse(0);
  }

  private static Recording read(Iterator<CSVRecord> rows, int timeColumn, int valueColumn) {
    List<Sample> samples = new ArrayList<>();
    int withoutTime = 0;
    int outOfOrder = 0;
    Instant previous = Instant.MIN;
    while (rows.hasNext()) {
      CSVRecord row = rows.next();
      String timestamp = cell(row, timeColumn);
      Instant time = TimeText.parse(timestamp).orElse(null);
      if (time == null) {
        withoutTime++;
        continue;
      }
      if (time.isBefore(previous)) {
        outOfOrder++;
      }
      previous = time;
      samples.add(new Sample(time, timestamp, number(cell(row, valueColumn))));
    }
    samples.sort(Comparator.comparing(Sample::time));
    List<Sample> distinct = distinct(samples);
    return new Recording(distinct, withoutTime, outOfOrder, samples.size() - distinct.size());
  }

  /** Of a time, the first row with a known value counts, else the first. */
  private static List<Sample> distinct(List<Sample> sorted) {
    List<Sample> distinct = new ArrayList<>(sorted.size());
    for (Sample sample : sorted) {
      int last = distinct.size() - 1;
      if (last < 0 || !distinct.get(last).time().equals(sample.time())) {
        distinct.add(sample);
      } else if (!distinct.get(last).isKnown()) {
        distinct.set(last, sample);
      }
    }
    return distinct;
  }

  private static String cell(CSVRecord row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static double number(String cell) {
    try {
      double value = Double.parseDouble(cell);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException unknown) {
      return Double.NaN;
    }
  }

  private void requireKnown(Path file, String column) {
    if (samples.isEmpty()) {
      throw new CommandException(
          name(file) + " has no row with a time that can be read, " + withoutTime + " without");
    }
    if (samples.stream().noneMatch(Sample::isKnown)) {
      throw new CommandException(name(file) + " has no number in column " + SafeText.quote(column));
    }
  }

  private static String name(Path file) {
    return SafeText.quote(file.toString());
  }
}
