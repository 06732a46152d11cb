package io.mqttfactory.plc;

import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recorded CSV: a header with the members of the payload, then a reading per line, in the order
 * of time. It is checked as a whole before anything of it is published, and then read line by line,
 * so that its size does not matter. An empty cell and an absent column mean unknown.
 */
final class Recording {

  private static final Logger log = LoggerFactory.getLogger(Recording.class);
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();
  private static final int MAX_PROBLEMS = 5;

  private final Path file;
  private final ReadingType<?> type;
  private long lines;

  private Recording(Path file, ReadingType<?> type) {
    this.file = file;
    this.type = type;
  }

  /**
   * Opens and checks the file. A last line that was not written to its end is left out, with a
   * warning.
   *
   * @throws StartException if the file cannot be read, or lines do not fit: which, and why
   */
  static Recording open(Path file, ReadingType<?> type) {
    Recording recording = new Recording(file, type);
    recording.check();
    return recording;
  }

  Path file() {
    return file;
  }

  /** How many readings it holds. */
  long lines() {
    return lines;
  }

  /** The readings from the first on; to be closed. */
  Playback play() {
    try {
      return new Playback(CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT));
    } catch (IOException | IllegalArgumentException failure) {
      throw unreadable(failure);
    }
  }

  /** One pass over the readings. */
  final class Playback implements AutoCloseable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long left = lines;

    private Playback(CSVParser parser) {
      this.parser = parser;
      this.records = parser.iterator();
    }

    boolean hasNext() {
      return left > 0;
    }

    /** The next reading, with the time at which it was recorded. */
    Reading next() {
      left--;
      try {
        return RecordedLine.read(records.next(), type);
      } catch (PayloadException | UncheckedIOException changed) {
        throw new IllegalStateException(file + " was changed while it was read", changed);
      }
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }

  private void check() {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new StartException("SOURCE names " + file + ", which is no file that can be read");
    }
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      checkHeader(parser.getHeaderNames());
      checkLines(parser);
    } catch (IOException | UncheckedIOException | IllegalArgumentException failure) {
      throw unreadable(failure);
    }
    if (lines == 0) {
      throw new StartException("the recording " + file + " holds no readings");
    }
  }

  private void checkHeader(List<String> names) {
    if (!names.contains("timestamp")) {
      throw new StartException(
          "the recording " + file + " has no column timestamp in its first line");
    }
    for (String name : names) {
      if (!RecordedLine.isKnown(name, type)) {
        throw new StartException(
            "the recording "
                + file
                + " has a column "
                + SafeText.quote(name)
                + ", expected timestamp, plc_id or one of "
                + String.join(", ", type.tags().stream().map(Tag::name).toList()));
      }
    }
  }

  private void checkLines(CSVParser parser) throws IOException {
    boolean isWhole = endsWithLineBreak();
    List<String> problems = new ArrayList<>();
    Instant latest = Instant.MIN;
    for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
      CSVRecord line = records.next();
      if (!records.hasNext() && !isWhole) {
        log.warn("the last line of {} was not written to its end and is left out", file);
        break;
      }
      try {
        latest = timeOf(line, latest);
        lines++;
      } catch (PayloadException problem) {
        problems.add("line " + line.getRecordNumber() + " of data: " + problem.getMessage());
      }
      if (problems.size() == MAX_PROBLEMS) {
        break;
      }
    }
    if (!problems.isEmpty()) {
      throw new StartException("the recording " + file + ": " + String.join("; ", problems));
    }
  }

  private Instant timeOf(CSVRecord line, Instant latest) {
    Instant time = RecordedLine.read(line, type).stamp().timestamp();
    if (time.isBefore(latest)) {
      throw PayloadException.ofMember("timestamp", time.toString(), latest + " or later");
    }
    return time;
  }

  /** Without it the last value may be a part of what was to be written: 182 of 18250.12. */
  private boolean endsWithLineBreak() throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.position(Math.max(0, channel.size() - 1)).read(last);
      return last.get(0) == '\n' || last.get(0) == '\r';
    }
  }

  private StartException unreadable(Exception failure) {
    String reason =
        failure.getCause() instanceof CharacterCodingException
                || failure instanceof CharacterCodingException
            ? "it is not UTF-8"
            : SafeText.of(failure.getMessage(), 200);
    return new StartException("the recording " + file + " cannot be read: " + reason, failure);
  }
}
