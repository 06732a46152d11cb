package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.cloud.Aggregate;
import java.util.function.BiPredicate;

/** By what a reader of aggregates decides which one of a window it keeps. */
enum KeepingRule {
  AS_WRITTEN("the rule as it is", Aggregate::replaces),
  // Mutants; the model must notice.
  LAST_HEARD("the last one heard stays", (heard, kept) -> true),
  HIGHER_SEQUENCE(
      "the higher sequence stays, whatever the data points",
      (heard, kept) -> heard.sequence() > kept.sequence()),
  HIGHER_REVISION(
      "revisions are compared, over epochs", (heard, kept) -> heard.revision() > kept.revision());

  private final String description;
  private final BiPredicate<Aggregate, Aggregate> replaces;

  KeepingRule(String description, BiPredicate<Aggregate, Aggregate> replaces) {
    this.description = description;
    this.replaces = replaces;
  }

  Aggregate choose(Aggregate kept, Aggregate heard) {
    return replaces.test(heard, kept) ? heard : kept;
  }

  @Override
  public String toString() {
    return description;
  }
}
