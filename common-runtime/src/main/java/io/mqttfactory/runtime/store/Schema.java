package io.mqttfactory.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The versions of a database's schema, as SQL scripts {@code schema-1.sql}, {@code schema-2.sql}, …
 * beside a class. The version that a file has is its {@code PRAGMA user_version}.
 *
 * @param scripts the first leads from an empty file to version 1, each other one version further
 */
public record Schema(List<String> scripts) {

  public Schema {
    scripts = List.copyOf(scripts);
  }

  /** Finds the scripts beside the class. */
  public static Schema beside(Class<?> owner) {
    List<String> scripts = new ArrayList<>();
    for (int version = 1; ; version++) {
      try (InputStream script = owner.getResourceAsStream("schema-" + version + ".sql")) {
        if (script == null) {
          return new Schema(scripts);
        }
        scripts.add(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /**
   * The schema of a database that several classes keep their tables in. A script's place is its
   * version: whoever adds a script to one part later adds it behind all others, as a part of its
   * own.
   */
  public static Schema of(Schema... parts) {
    return new Schema(Stream.of(parts).flatMap(part -> part.scripts().stream()).toList());
  }

  int version() {
    return scripts.size();
  }
}
