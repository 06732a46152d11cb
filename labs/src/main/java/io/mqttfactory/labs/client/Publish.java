package io.mqttfactory.labs.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** {@code mqtt pub}: publishes one message, or one for each line. */
final class Publish {

  private final PublishOptions options;
  private final Connection connection;

  Publish(PublishOptions options, Connection connection) {
    this.options = options;
    this.connection = connection;
  }

  void run(InputStream in) throws IOException {
    if (options.payload().isPresent()) {
      publish(options.payload().get());
      return;
    }
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      publish(line);
    }
  }

  private void publish(String payload) {
    connection.publish(
        options.topic(),
        payload.getBytes(StandardCharsets.UTF_8),
        options.qos(),
        options.retained());
  }
}
