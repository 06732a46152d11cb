package io.mqttfactory.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader of the cloud keeps, held against the historian's rows.
 *
 * @param windows of which the historian has readings
 * @param kept windows that the reader has
 * @param missing windows that it lacks
 * @param wrong what it has otherwise than the historian's rows say, by window
 * @param doubled sent twice under different keys, with as many data points
 * @param replayed how many aggregates came as a replay
 * @param recovery until everything was right; empty if it never was
 * @param complaints everything else that is not as it should be
 */
public record WindowVerdict(
    long windows,
    long kept,
    Set<Instant> missing,
    Map<Instant, String> wrong,
    List<String> doubled,
    long replayed,
    Optional<Duration> recovery,
    List<String> complaints)
    implements CaseFigures {

  /** No window is missing, none was sent twice, and each is exactly what was measured in it. */
  public WindowVerdict isExact() {
    assertThat(missing).describedAs("windows missing, of %d", windows).isEmpty();
    assertThat(wrong).describedAs("windows that are wrong, of %d", windows).isEmpty();
    assertThat(doubled).describedAs("windows sent twice").isEmpty();
    assertThat(complaints).isEmpty();
    return this;
  }

  @Override
  public String figures() {
    return "| %d | %d | %d | %d | %d | 0 | 0 | %d | %s "
        .formatted(
            windows,
            kept,
            missing.size(),
            doubled.size(),
            wrong.size(),
            replayed,
            ReportLine.seconds(recovery));
  }
}
