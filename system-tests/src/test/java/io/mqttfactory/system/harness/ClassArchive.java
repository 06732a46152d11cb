package io.mqttfactory.system.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the JVM loads for a component, put in an archive by a trial run, once per run of the tests:
 * cases start their components hundreds of times, and loading is two fifths of what a start costs.
 * Where there is none, everything works the same, and more slowly. Thread-safe.
 */
final class ClassArchive {

  private static final Path FOLDER = Path.of("target", "archives");
  private static final Map<String, Optional<Path>> ARCHIVES = new ConcurrentHashMap<>();

  private ClassArchive() {}

  /** The JVM's options for starting this component with its archive. */
  static List<String> optionsFor(String component) {
    return ARCHIVES
        .computeIfAbsent(component, ClassArchive::make)
        .map(archive -> List.of("-XX:SharedArchiveFile=" + archive))
        .orElse(List.of());
  }

  private static Optional<Path> make(String component) {
    if (!MosquittoProcess.isPossible()) {
      return Optional.empty();
    }
    Path folder = FOLDER.resolve(component).toAbsolutePath();
    Folders.makeEmpty(folder);
    Path archive = folder.resolve("classes.jsa");
    try (MosquittoProcess broker = MosquittoProcess.local(folder.resolve("broker"));
        ComponentProcess trial = ComponentProcess.trial(component, broker.address(), archive)) {
      broker.start();
      trial.start();
      trial.terminate();
    }
    return Optional.of(archive).filter(Files::exists);
  }
}
