package io.mqttfactory.hmi.terminal;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Asks an HMI, and tells it what the operator does. Blocks for 2 seconds at most without a byte;
 * every failure is an {@link HmiException}. Thread-safe.
 */
final class HmiClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** More than any pane is wide; narrower ones show means. */
  private static final int POINTS = 120;

  private static final int JOURNAL_LIMIT = 100;

  /** An alarm takes about 1 KiB of a state, and HMIs may have hundreds. */
  private static final int MAX_BYTES = 1024 * 1024;

  private final String url;
  private final int timeoutMillis;

  /**
   * @param url without a slash at the end
   */
  HmiClient(String url) {
    this(url, TIMEOUT);
  }

  HmiClient(String url, Duration timeout) {
    this.url = url;
    this.timeoutMillis = (int) timeout.toMillis();
  }

  HmiState state() {
    HmiState state = ask("/api/state", new TypeReference<>() {});
    boolean isComplete =
        state.link() != null
            && state.summary() != null
            && state.at() != null
            && state.alarms().stream().allMatch(HmiClient::isComplete);
    if (!isComplete) {
      throw new HmiException("answers with half a state");
    }
    return state;
  }

  List<Trend> trends(TrendRange range) {
    String path = "/api/trends?range=" + range.wireName() + "&points=" + POINTS;
    return ask(path, new TypeReference<>() {});
  }

  /** The newest first. */
  List<JournalEntry> journal() {
    String path = "/api/journal?limit=" + JOURNAL_LIMIT;
    return ask(path, new TypeReference<>() {});
  }

  void send(Command command, String by) {
    read(() -> exchange(command.path(), Json.write(command.body(by))));
  }

  private static boolean isComplete(AlarmView view) {
    return view.snapshot() != null
        && view.snapshot().alarm() != null
        && view.snapshot().state() != null
        && view.snapshot().priority() != null;
  }

  private <T> T ask(String path, TypeReference<T> type) {
    return read(() -> Json.read(exchange(path, null), type, MAX_BYTES));
  }

  private byte[] exchange(String path, byte[] body) throws IOException {
    // Up a quarter of a second sooner than java.net.http, and this is all that is needed of it.
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(url + path).toURL().openConnection();
    connection.setConnectTimeout(timeoutMillis);
    connection.setReadTimeout(timeoutMillis);
    if (body != null) {
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.getOutputStream().write(body);
    }
    int status = connection.getResponseCode();
    if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
      throw new HmiException(refusal(status, connection.getErrorStream()));
    }
    return bounded(connection.getInputStream());
  }

  private static String refusal(int status, InputStream answer) throws IOException {
    try {
      String error = Json.readObject(bounded(answer)).path("error").asText();
      return error.isEmpty() ? "answers " + status : SafeText.of(error);
    } catch (PayloadException notOurs) {
      return "answers " + status;
    }
  }

  /** One byte more than is read, so that what is too long is found out there. */
  private static byte[] bounded(InputStream answer) throws IOException {
    if (answer == null) {
      return new byte[0];
    }
    try (answer) {
      return answer.readNBytes(MAX_BYTES + 1);
    }
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private static <T> T read(Exchange<T> exchange) {
    try {
      return exchange.run();
    } catch (IOException away) {
      throw new HmiException("does not answer", away);
    } catch (PayloadException garbled) {
      throw new HmiException("answers what is not understood: " + garbled.getMessage(), garbled);
    }
  }
}
