package io.mqttfactory.labs.exercise;

import io.mqttfactory.labs.load.LoadResult;
import java.util.List;

/** A load that the spare broker carries, and one that it does not. */
final class AtScale implements Lab {

  private static final int MANY = 50;

  @Override
  public String title() {
    return "at scale, with many PLCs";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    List<LoadResult> results =
        plant.retained(Plant.Broker.SPARE, LoadResult.TOPIC + "+").values().stream()
            .flatMap(text -> LoadResult.read(text).stream())
            .toList();
    if (results.isEmpty()) {
      return Verdict.failed("nothing was measured on the spare broker yet", "./lab plcs 10 10");
    }
    if (results.stream().noneMatch(result -> result.plcs() >= MANY && result.keepsUp())) {
      return Verdict.failed(
          "with " + MANY + " PLCs or more the broker never kept up",
          "fewer readings from each: ./lab plcs " + MANY + " 5");
    }
    return results.stream()
        .filter(result -> !result.keepsUp())
        .findFirst()
        .map(
            result ->
                Verdict.passed(
                    "it carries "
                        + best(results)
                        + "/s; asked for "
                        + result.asked()
                        + "/s it does "
                        + result.received()
                        + "/s, p99 "
                        + result.p99()
                        + " ms"))
        .orElseGet(
            () ->
                Verdict.failed(
                    "the broker kept up with all that you asked for, " + best(results) + "/s",
                    "double the rate until received stays below asked, or p99 explodes"));
  }

  private static int best(List<LoadResult> results) {
    return results.stream()
        .filter(LoadResult::keepsUp)
        .mapToInt(LoadResult::received)
        .max()
        .orElse(0);
  }
}
