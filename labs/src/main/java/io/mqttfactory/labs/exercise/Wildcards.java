package io.mqttfactory.labs.exercise;

import io.mqttfactory.labs.client.Filters;
import io.mqttfactory.labs.client.UsageException;
import io.mqttfactory.model.SafeText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The learner names a filter for the presence of all components, without their info. */
final class Wildcards implements Lab {

  @Override
  public String title() {
    return "publish and subscribe with wildcards";
  }

  @Override
  public Verdict check(Plant plant, List<String> answers) throws InterruptedException {
    if (answers.size() != 1) {
      return Verdict.failed("no filter was given", "for example ./lab check 1 'factory/#'");
    }
    String filter = answers.get(0);
    try {
      Filters.checkFilter(filter);
    } catch (UsageException wrong) {
      return Verdict.failed(wrong.getMessage(), "+ stands for one level, # for all that follow");
    }
    Map<String, String> there = plant.retained(Plant.Broker.FACTORY, "#");
    Set<String> wanted = matching(there.keySet(), "status/+");
    Set<String> caught = matching(there.keySet(), filter);
    if (wanted.isEmpty()) {
      return Verdict.failed("no component has said that it is there", "./start_demo.sh");
    }
    return judge(filter, wanted, caught);
  }

  private static Verdict judge(String filter, Set<String> wanted, Set<String> caught) {
    Set<String> missed = new TreeSet<>(wanted);
    missed.removeAll(caught);
    Set<String> tooMany = new TreeSet<>(caught);
    tooMany.removeAll(wanted);
    if (!missed.isEmpty()) {
      return Verdict.failed(
          SafeText.quote(filter) + " misses " + missed.iterator().next(),
          "each component has a topic of its own below status");
    }
    if (!tooMany.isEmpty() || Filters.matches(filter, "factory/line1")) {
      String example = tooMany.isEmpty() ? "factory/line1" : tooMany.iterator().next();
      return Verdict.failed(
          SafeText.quote(filter) + " catches " + SafeText.of(example) + ", too",
          "how many levels have the topics that you want?");
    }
    return Verdict.passed(SafeText.quote(filter) + " catches exactly " + String.join(", ", wanted));
  }

  private static Set<String> matching(Set<String> topics, String filter) {
    Set<String> matching = new TreeSet<>(topics);
    matching.removeIf(topic -> !Filters.matches(filter, topic));
    return matching;
  }
}
