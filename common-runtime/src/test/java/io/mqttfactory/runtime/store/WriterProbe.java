package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A second process for {@link OneWriterTest}: opens a database and holds it until it is killed. */
final class WriterProbe {

  private WriterProbe() {}

  public static void main(String[] arguments) throws IOException {
    try (WriterConnection writer =
        new SqliteFile(Path.of(arguments[0])).openWriter(new Schema(List.of()), new Health())) {
      System.out.println("holds " + writer.path());
      System.in.read();
    } catch (StartException refused) {
      System.out.println("refused: " + refused.getMessage());
    }
  }
}
