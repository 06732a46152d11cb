package io.mqttfactory.standalone.rights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may do what on one broker. What is not granted is denied, and a user inherits nothing from
 * the anonymous, as with Mosquitto. Immutable.
 *
 * @param anonymous what who gives no name may do: topic filters and access
 * @param everybody what each user may do; {@code %u} stands for the user's name
 * @param users what single users may do besides, by name
 */
public record BrokerRights(
    Map<String, Access> anonymous,
    Map<String, Access> everybody,
    Map<String, Map<String, Access>> users) {

  private static final String NAME = "%u";

  public BrokerRights {
    anonymous = inOrder(anonymous);
    everybody = inOrder(everybody);
    Map<String, Map<String, Access>> copies = new LinkedHashMap<>();
    users.forEach((user, grants) -> copies.put(user, inOrder(grants)));
    users = Collections.unmodifiableMap(copies);
  }

  /** Whether the user, or nobody in particular, may publish on the topic. */
  public boolean mayWrite(Optional<String> user, String topic) {
    return granted(user, Access::writes).anyMatch(filter -> Filters.covers(filter, topic));
  }

  /**
   * Whether all that can ever arrive on the filter may be read. Mosquitto grants each subscription
   * and looks at each message; this answers once, at the subscription. It never lets more through,
   * and less where a filter is wider than the rights: if somebody may write on it what the user may
   * not read, the whole filter is denied, and with it what the user may read.
   */
  public boolean mayRead(Optional<String> user, String filter) {
    return writable()
        .filter(written -> Filters.overlap(written, filter))
        .allMatch(
            written ->
                granted(user, Access::reads)
                    .anyMatch(
                        readable ->
                            Filters.covers(readable, written) || Filters.covers(readable, filter)));
  }

  /** The names that have a password. */
  public Set<String> names() {
    return users.keySet();
  }

  private Stream<String> granted(Optional<String> user, Predicate<Access> access) {
    return user.isEmpty()
        ? filters(anonymous, access)
        : Stream.concat(
            filters(everybody, access).map(filter -> filter.replace(NAME, user.get())),
            filters(users.getOrDefault(user.get(), Map.of()), access));
  }

  /** All that somebody may publish; the broker itself tells of itself under {@code $SYS}. */
  private Stream<String> writable() {
    return Stream.of(
            Stream.of("$SYS/#"),
            filters(anonymous, Access::writes),
            users.keySet().stream().flatMap(user -> granted(Optional.of(user), Access::writes)))
        .flatMap(filters -> filters);
  }

  private static Stream<String> filters(Map<String, Access> grants, Predicate<Access> access) {
    return grants.entrySet().stream()
        .filter(grant -> access.test(grant.getValue()))
        .map(Map.Entry::getKey);
  }

  private static Map<String, Access> inOrder(Map<String, Access> grants) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(grants));
  }
}
