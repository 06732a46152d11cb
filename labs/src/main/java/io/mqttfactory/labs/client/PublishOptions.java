package io.mqttfactory.labs.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code mqtt pub} was asked for.
 *
 * @param payload empty if each line of the standard input is one
 */
record PublishOptions(
    Login login, String topic, Optional<String> payload, int qos, boolean retained, boolean debug) {

  private static final Set<String> WITH_VALUE = Set.of("-t", "-q", "-m");
  private static final Set<String> FLAGS = Set.of("-n", "-l", "-r");

  static PublishOptions parse(List<String> arguments) {
    Options options =
        Options.parse(
            arguments,
            SubscribeOptions.union(WITH_VALUE, Login.WITH_VALUE),
            SubscribeOptions.union(FLAGS, Login.FLAGS));
    if (options.all("-t").size() != 1) {
      throw new UsageException("to which topic? Give one with -t");
    }
    String topic = options.text("-t").orElseThrow();
    Filters.checkTopic(topic);
    return new PublishOptions(
        Login.from(options),
        topic,
        payload(options),
        options.number("-q", 0, 0, 2),
        options.has("-r"),
        options.has("-d"));
  }

  private static Optional<String> payload(Options options) {
    long given = List.of("-m", "-n", "-l").stream().filter(options::has).count();
    if (given != 1) {
      throw new UsageException(
          "publish what? Give one of -m TEXT, -n (nothing) or -l (each line of the standard input)");
    }
    return options.has("-l") ? Optional.empty() : Optional.of(options.text("-m").orElse(""));
  }
}
