package io.mqttfactory.labs.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code mqtt sub} was asked for.
 *
 * @param count ends after so many messages; 0 does not
 * @param limit ends after that time
 * @param liveOnly leaves out what the broker had retained
 * @param subscribeOnly ends as soon as the broker has confirmed
 */
record SubscribeOptions(
    Login login,
    List<String> filters,
    int qos,
    int count,
    Optional<Duration> limit,
    MessageFormat format,
    boolean retainedOnly,
    boolean liveOnly,
    boolean subscribeOnly,
    boolean debug) {

  private static final Set<String> WITH_VALUE = Set.of("-t", "-q", "-C", "-W", "-F");
  private static final Set<String> FLAGS = Set.of("-v", "-R", "-E", "--retained-only");

  static SubscribeOptions parse(List<String> arguments, boolean forTerminal) {
    Options options =
        Options.parse(arguments, union(WITH_VALUE, Login.WITH_VALUE), union(FLAGS, Login.FLAGS));
    List<String> filters = options.all("-t");
    if (filters.isEmpty()) {
      throw new UsageException("to what? Give a topic filter with -t");
    }
    filters.forEach(Filters::checkFilter);
    if (options.has("--retained-only") && options.has("-R")) {
      throw new UsageException("--retained-only and -R leave nothing to print");
    }
    String usual = options.has("-v") ? "%t %p" : "%p";
    return new SubscribeOptions(
        Login.from(options),
        filters,
        options.number("-q", 0, 0, 2),
        options.number("-C", 0, 1, Integer.MAX_VALUE),
        options.seconds("-W"),
        new MessageFormat(options.text("-F").orElse(usual), forTerminal),
        options.has("--retained-only"),
        options.has("-R"),
        options.has("-E"),
        options.has("-d"));
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
