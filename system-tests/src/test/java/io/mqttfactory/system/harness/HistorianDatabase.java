package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The historian's database, seen from outside. */
public record HistorianDatabase(Path file) {

  private static final List<String> TABLES =
      List.of("manufacturing_data", "energy_data", "environmental_data");

  /** What is published by hand, not by a PLC, has epochs that begin so. */
  public static final String BY_HAND = "by-hand";

  /** One row as it was stored. */
  record Stored(ReadingKey key, String hash) {}

  /** The number that a query answers. */
  public double number(String query) {
    return new SqliteProbe(file).number(query);
  }

  /** Rows that came in, not from the model. */
  public long rows(String table) {
    return (long) number("SELECT count(*) FROM " + table + " WHERE simulated = 0");
  }

  /** Rows of all tables that came in. */
  public long rows() {
    return TABLES.stream().mapToLong(this::rows).sum();
  }

  /** The keys of all rows that have one. */
  public Set<ReadingKey> keys() {
    Set<ReadingKey> keys = new HashSet<>();
    stored().forEach(row -> keys.add(row.key()));
    return keys;
  }

  /** All rows that a PLC has made, with the hash of the payload that the row itself holds. */
  List<Stored> stored() {
    List<Stored> rows = new ArrayList<>();
    for (String table : TABLES) {
      new SqliteProbe(file)
          .each(
              "SELECT source, epoch, sequence, raw_data FROM "
                  + table
                  + " WHERE epoch NOT LIKE '"
                  + BY_HAND
                  + "%'",
              row ->
                  rows.add(
                      new Stored(
                          new ReadingKey(row.getString(1), row.getString(2), row.getLong(3)),
                          OutboxDatabase.sha256(
                              row.getString(4).getBytes(StandardCharsets.UTF_8)))));
    }
    return rows;
  }

  /** What it counts as received, by its own ranges: a quicker look than at all rows. */
  Ranges received() {
    Map<String, List<long[]>> ranges = new HashMap<>();
    new SqliteProbe(file)
        .each(
            "SELECT source, epoch, ranges FROM streams",
            row -> ranges.put(row.getString(1) + "," + row.getString(2), parse(row.getString(3))));
    return new Ranges(ranges);
  }

  private static List<long[]> parse(String text) {
    return Stream.of(text.split(","))
        .filter(range -> !range.isEmpty())
        .map(range -> range.split("-"))
        .map(ends -> new long[] {Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1])})
        .toList();
  }

  List<DeclaredGap> gaps() {
    List<DeclaredGap> gaps = new ArrayList<>();
    new SqliteProbe(file)
        .each(
            "SELECT source, epoch, first, ifnull(last, %d) FROM gaps"
                .formatted(DeclaredGap.UNKNOWN_END),
            row ->
                gaps.add(
                    new DeclaredGap(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))));
    return gaps;
  }

  /** How many other contents came under a PLC's keys. */
  long conflicts() {
    return (long) number("SELECT count(*) FROM conflicts WHERE epoch NOT LIKE '" + BY_HAND + "%'");
  }

  /** The highest sequence that it has heard of, by epoch, of those that an offer has listed. */
  Map<String, Long> heardInOffersOf(String source) {
    Map<String, Long> heard = new HashMap<>();
    new SqliteProbe(file)
        .each(
            "SELECT epoch, heard FROM streams WHERE phase <> 'heard' AND source = '" + source + "'",
            row -> heard.put(row.getString(1), row.getLong(2)));
    return heard;
  }

  /** Whether it has heard live what that PLC holds now. */
  public boolean hasOffersOf(PlcProcess plc) {
    Set<String> heard = new HashSet<>();
    new SqliteProbe(file)
        .each(
            "SELECT epoch FROM streams WHERE phase NOT IN ('heard', 'mentioned')",
            row -> heard.add(row.getString(1)));
    return heard.containsAll(plc.outbox().listed().keySet());
  }

  /** How long ago the newest row of that source came in. */
  Duration silenceOf(String source) {
    double newest = 0;
    for (String table : TABLES) {
      String query = "SELECT max(received_at) FROM %s WHERE source = '%s'";
      newest = Math.max(newest, number(query.formatted(table, source)));
    }
    return Duration.between(Instant.ofEpochMilli((long) newest), Instant.now());
  }

  /** Only while the historian is down. */
  public void delete() {
    DatabaseFiles.delete(file);
  }

  /** Overwrites a page with noise, as a failing disk does. Only while the historian is down. */
  public void damagePage(int number) {
    DatabaseFiles.damagePage(file, number);
  }

  /** Whether a damaged database was put aside next to it. */
  public boolean hasDamagedOneBeside() {
    return DatabaseFiles.hasDamagedOneBeside(file);
  }
}
