package io.mqttfactory.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.cloud.FilledPast;
import io.mqttfactory.dashboard.Windows;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The delivery protocol's invariant 11 at this reader: for any order and repetition of aggregates
 * it ends with the same one per window. What is simulated never stands in the way.
 */
class AggregateOrderTest {

  private static final Instant START = Instant.parse("2026-03-04T09:00:00Z");
  private static final int WINDOWS = 12;
  private static final int ORDERS = 6;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderAndRepetitionEndsWithTheSame(long seed) throws Exception {
    Random random = new Random(seed);
    List<Aggregate> received = received(random);
    List<Aggregate> simulated = simulated();
    String expected = null;

    for (int order = 0; order < ORDERS; order++) {
      List<Aggregate> deliveries = new ArrayList<>(received);
      received.stream().filter(any -> random.nextBoolean()).forEach(deliveries::add);
      Collections.shuffle(deliveries, random);
      String content = contentAfter(order, deliveries, simulated, random);
      expected = expected == null ? content : expected;
      assertThat(content).as("order %s of seed %s", order, seed).isEqualTo(expected);
    }
    assertThat(expected.lines()).hasSize(2 * WINDOWS);
  }

  /** Revisions with ever more readings; some are sent anew by another run of the bridge. */
  private static List<Aggregate> received(Random random) {
    List<Aggregate> all = new ArrayList<>();
    long sequence = 0;
    for (int window = 0; window < WINDOWS; window++) {
      int revisions = 1 + random.nextInt(3);
      for (int revision = 0; revision < revisions; revision++) {
        all.add(aggregate(window, revision).numbered("a", ++sequence));
      }
      if (random.nextBoolean()) {
        all.add(aggregate(window, revisions).numbered("b", window + 1));
      }
    }
    return all;
  }

  private static Aggregate aggregate(int window, int revision) {
    return Windows.at(START.plus(Windows.LENGTH.multipliedBy(window)))
        .energySamples(1 + revision)
        .power(200 + window + revision / 10.0)
        .alert(AlarmPriority.HIGH, "Average power " + revision + " kW is above 280 kW")
        .unnumbered();
  }

  /** Of the same windows, and of as many before. */
  private static List<Aggregate> simulated() {
    List<Aggregate> all = new ArrayList<>();
    for (int window = -WINDOWS; window < WINDOWS; window++) {
      all.add(Windows.at(START.plus(Windows.LENGTH.multipliedBy(window))).unnumbered());
    }
    return all;
  }

  private String contentAfter(
      int order, List<Aggregate> deliveries, List<Aggregate> simulated, Random random)
      throws SQLException {
    SqliteFile file = new SqliteFile(folder.resolve("order-" + order + ".db"));
    FilledPast progress = new FilledPast(Windows.LENGTH, START, START, START);
    int fillAt = random.nextInt(deliveries.size());
    try (DashboardStore store = DashboardStore.open(file, new Health())) {
      for (int i = 0; i < deliveries.size(); i++) {
        if (i == fillAt) {
          store.past().store(simulated, progress);
        }
        store.received().store(List.of(entry(deliveries.get(i))));
      }
    }
    return content(file);
  }

  private static Entry entry(Aggregate aggregate) {
    return Entry.of(AggregateFeed.CLOUD, Json.write(aggregate), START);
  }

  private static String content(SqliteFile file) throws SQLException {
    StringBuilder content = new StringBuilder();
    try (Connection connection = file.openReader();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT start_utc, aggregates.simulated, epoch, sequence, power, energy_samples, message,
                  raw_data
                FROM aggregates LEFT JOIN payloads ON payloads.aggregate_id = aggregates.id
                LEFT JOIN alerts ON alerts.aggregate_id = aggregates.id
                ORDER BY aggregates.window_start, message
                """)) {
      while (row.next()) {
        for (int column = 1; column <= 8; column++) {
          content.append(row.getString(column)).append(' ');
        }
        content.append('\n');
      }
    }
    return content.toString();
  }
}
