package io.mqttfactory.system.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the PLCs had committed, held against what the historian has.
 *
 * @param lost committed, not stored, and in no declared gap
 * @param duplicated rows beyond the first of each key
 * @param inGaps committed, not stored, and declared as a gap
 * @param wiped not stored any more: they were, in a database that the case has destroyed since
 * @param untold as lost, but nobody who was left had heard of it, so nobody could declare it
 * @param recovery from the end of the fault until all was accounted for; empty if it never was
 * @param complaints everything else that is not as it should be
 */
public record Verdict(
    long produced,
    long stored,
    Set<ReadingKey> lost,
    long duplicated,
    Set<ReadingKey> inGaps,
    Set<ReadingKey> wiped,
    Set<ReadingKey> untold,
    long replayed,
    Optional<Duration> recovery,
    List<String> complaints)
    implements CaseFigures {

  static Verdict of(
      Factory factory,
      Losses losses,
      Optional<Duration> recovery,
      long replayed,
      List<String> complaints) {
    Map<ReadingKey, String> sent = factory.sent();
    List<HistorianDatabase.Stored> rows = factory.database().stored();
    List<DeclaredGap> gaps = factory.database().gaps();
    Map<ReadingKey, String> stored = new HashMap<>();
    rows.forEach(row -> stored.put(row.key(), row.hash()));

    Set<ReadingKey> missing = new HashSet<>(sent.keySet());
    missing.removeAll(stored.keySet());
    Set<ReadingKey> inGaps = new HashSet<>(missing);
    inGaps.removeIf(key -> gaps.stream().noneMatch(gap -> gap.contains(key)));
    missing.removeAll(inGaps);
    Set<ReadingKey> untold = new HashSet<>(missing);
    untold.retainAll(losses.untold());
    missing.removeAll(untold);
    Set<ReadingKey> wiped = new HashSet<>(untold);
    wiped.addAll(inGaps);
    wiped.retainAll(losses.stored());
    untold.removeAll(wiped);

    List<String> all = new ArrayList<>(complaints);
    all.addAll(contradictions(sent, stored, gaps));
    factory.plcs().stream()
        .filter(plc -> !plc.usedTwice().isEmpty())
        .forEach(plc -> all.add(plc + " used keys twice: " + plc.usedTwice()));
    if (factory.database().conflicts() > 0) {
      all.add(factory.database().conflicts() + " readings in the table of conflicts");
    }
    return new Verdict(
        sent.size(),
        rows.size(),
        missing,
        rows.size() - stored.size(),
        inGaps,
        wiped,
        untold,
        replayed,
        recovery,
        all);
  }

  private static List<String> contradictions(
      Map<ReadingKey, String> sent, Map<ReadingKey, String> stored, List<DeclaredGap> gaps) {
    List<String> found = new ArrayList<>();
    stored.forEach(
        (key, hash) -> {
          if (!sent.containsKey(key)) {
            found.add(key + " was stored and never committed");
          } else if (!sent.get(key).equals(hash)) {
            found.add(key + " was stored with another content");
          }
          if (gaps.stream().anyMatch(gap -> gap.contains(key))) {
            found.add(key + " was stored and is declared as a gap");
          }
        });
    return found.size() <= 20 ? found : found.subList(0, 20);
  }

  @Override
  public String figures() {
    return "| %d | %d | %d | %d | %d | %d | %d | %d | %s "
        .formatted(
            produced,
            stored,
            lost.size(),
            duplicated,
            inGaps.size(),
            wiped.size(),
            untold.size(),
            replayed,
            ReportLine.seconds(recovery));
  }

  /** Everything that was ever committed is stored, once and as it was, and no gap is declared. */
  public Verdict isComplete() {
    return isCompleteBut(Set.of());
  }

  /**
   * As complete, but for these: whichever of them are not stored are declared as gaps, and nothing
   * else is.
   */
  public Verdict isCompleteBut(Set<ReadingKey> mayBeMissing) {
    Set<ReadingKey> wronglyGivenUp = new HashSet<>(inGaps);
    wronglyGivenUp.removeAll(mayBeMissing);
    assertThat(lost).describedAs("lost without a word, of %d", produced).isEmpty();
    assertThat(wronglyGivenUp).describedAs("declared as gaps without need").isEmpty();
    assertThat(duplicated).describedAs("duplicated").isZero();
    assertThat(complaints).isEmpty();
    return this;
  }
}
