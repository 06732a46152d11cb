package io.mqttfactory.standalone.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rights that one of config/*-broker.acl grants. */
final class AclFile {

  /** Stands for whoever has no name; his rules are those before the first user. */
  private static final String ANYBODY = "anybody";

  private record Rule(boolean reads, boolean writes, String filter) {}

  private final Map<String, List<Rule>> rules = new TreeMap<>();
  private final List<Rule> patterns = new ArrayList<>();

  static AclFile of(String server) {
    AclFile acl = new AclFile();
    try {
      String user = ANYBODY;
      for (String line : Files.readAllLines(Path.of("..", "config", server + "-broker.acl"))) {
        String[] words = line.split(" ");
        if (words[0].equals("user")) {
          user = words[1];
          acl.rules.put(user, new ArrayList<>());
        } else if (words[0].equals("pattern")) {
          acl.patterns.add(rule(words));
        } else if (words[0].equals("topic")) {
          acl.rules.computeIfAbsent(user, absent -> new ArrayList<>()).add(rule(words));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return acl;
  }

  private static Rule rule(String[] words) {
    return new Rule(words[1].startsWith("read"), words[1].endsWith("write"), words[2]);
  }

  Set<String> users() {
    return rules.keySet();
  }

  /** The topic filters that are this user's own to write. */
  List<String> writable(String user) {
    return rules.get(user).stream().filter(Rule::writes).map(Rule::filter).toList();
  }

  boolean grants(String user, String topic, boolean write) {
    List<Rule> all = new ArrayList<>(rules.getOrDefault(user, List.of()));
    if (!user.equals(ANYBODY)) {
      patterns.forEach(
          rule -> all.add(new Rule(rule.reads, rule.writes, rule.filter.replace("%u", user))));
    }
    return all.stream()
        .anyMatch(rule -> (write ? rule.writes : rule.reads) && matches(rule.filter, topic));
  }

  static boolean matches(String filter, String topic) {
    return topic.matches(filter.replace("$", "\\$").replace("+", "[^/]+").replace("#", ".*"));
  }
}
