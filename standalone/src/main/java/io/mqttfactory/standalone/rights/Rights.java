package io.mqttfactory.standalone.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The rights on both brokers.
 *
 * @param local on the broker of the factory
 * @param cloud on the one that stands for the cloud
 */
public record Rights(BrokerRights local, BrokerRights cloud) {

  /** Where the definition lies, seen from the project's root. */
  public static final Path FILE = Path.of("config", "rights.json");

  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(Rights.class);

  public Rights {
    Objects.requireNonNull(local, "local");
    Objects.requireNonNull(cloud, "cloud");
  }

  /**
   * @throws StartException if the file is not there or is not as it should be
   */
  public static Rights read(Path file) {
    try {
      return READER.readValue(Files.readString(file));
    } catch (JsonProcessingException misfit) {
      throw new StartException(file + " cannot be used: " + misfit.getOriginalMessage(), misfit);
    } catch (IOException failure) {
      throw new StartException(
          file.toAbsolutePath()
              + " cannot be read ("
              + failure.getClass().getSimpleName()
              + "); start it from the project's root",
          failure);
    }
  }
}
