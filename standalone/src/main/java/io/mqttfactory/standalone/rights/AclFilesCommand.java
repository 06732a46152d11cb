package io.mqttfactory.standalone.rights;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the rights as Mosquitto reads them; see its mosquitto.conf(5), {@code acl_file}. */
public final class AclFilesCommand {

  /** What writes the files anew, from the project's root. */
  static final String COMMAND =
      "java -cp standalone/target/standalone.jar io.mqttfactory.standalone.rights.AclFilesCommand";

  private static final String HEAD =
      """
      # Who may read and write what on the %s broker. Made from config/rights.json; change that, then
      #   %s
      # Tried, user by user and topic by topic, by .ci/acl-matrix.
      #
      # Mosquitto grants every SUBSCRIBE and acknowledges every publish: a right that is missing here shows
      # only in messages that never arrive. A user inherits nothing from the anonymous rules. Write rights
      # follow the user name (%%u), never the client id (%%c), which anybody can choose.

      # Anonymous: all that stands before the first "user". May watch, may not write, except for the test.
      """;

  private AclFilesCommand() {}

  /** Writes both files anew. */
  public static void main(String[] arguments) {
    try {
      Rights rights = Rights.read(Rights.FILE);
      write(local(), text("local", rights.local()));
      write(cloud(), text("cloud", rights.cloud()));
    } catch (StartException failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new StartException(
          "%s cannot be written (%s)"
              .formatted(file.toAbsolutePath(), failure.getClass().getSimpleName()),
          failure);
    }
  }

  static Path local() {
    return Rights.FILE.resolveSibling("local-broker.acl");
  }

  static Path cloud() {
    return Rights.FILE.resolveSibling("cloud-broker.acl");
  }

  static String text(String broker, BrokerRights rights) {
    StringBuilder text = new StringBuilder(HEAD.formatted(broker, COMMAND));
    append(text, "topic", rights.anonymous());
    text.append("\n# Everybody with a password: the own presence (read back as a self-test).\n");
    append(text, "pattern", rights.everybody());
    rights
        .users()
        .forEach(
            (user, grants) -> {
              text.append("\nuser ").append(user).append('\n');
              append(text, "topic", grants);
            });
    return text.toString();
  }

  private static void append(StringBuilder text, String kind, Map<String, Access> grants) {
    grants.forEach(
        (filter, access) -> text.append("%s %s %s\n".formatted(kind, access.word(), filter)));
  }
}
