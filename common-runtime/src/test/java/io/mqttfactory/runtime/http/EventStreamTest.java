package io.mqttfactory.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private static final String HOST = "127.0.0.1";
  private static final Duration LONG = Duration.ofMinutes(1);

  private final HttpService service = HttpService.start(HOST, 0);
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();

  @AfterEach
  void close() throws IOException {
    service.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void sendsEachEventToEveryClient() throws Exception {
    EventStream stream = serve(LONG, LONG);
    assertThat(stream.isOpen()).isFalse();
    BufferedReader first = open();
    BufferedReader second = open();
    await().atMost(LONG).until(() -> opened.get() == 2);

    stream.send(bytes("{\"value\":1}"));

    for (BufferedReader client : List.of(first, second)) {
      assertThat(nextLine(client, "HTTP")).isEqualTo("HTTP/1.1 200 OK");
      assertThat(nextLine(client, "Content-type"))
          .isEqualTo("Content-type: text/event-stream; charset=utf-8");
      assertThat(nextLine(client, "event")).isEqualTo("event: state");
      assertThat(nextLine(client, "id")).isEqualTo("id: 1");
      assertThat(nextLine(client, "data")).isEqualTo("data: {\"value\":1}");
    }
  }

  @Test
  void givesASignOfLifeWhereThereIsNoEvent() throws Exception {
    serve(Duration.ofMillis(20), LONG);
    BufferedReader client = open();

    assertThat(nextLine(client, ":")).isEqualTo(":");
    assertThat(nextLine(client, ":")).isEqualTo(":");
    assertThat(nextLine(client, ":")).isEqualTo(":");
  }

  @Test
  void servesSixteenClientsAndOtherRequestsBesides() throws Exception {
    serve(LONG, LONG);
    service.get("/hello", request -> Response.json("hello"));
    for (int i = 0; i < 16; i++) {
      open();
    }
    await().atMost(LONG).until(() -> opened.get() == 16);

    BufferedReader tooMany = open();

    assertThat(nextLine(tooMany, "HTTP")).startsWith("HTTP/1.1 503");
    assertThat(nextLine(tooMany, "Retry-after")).isEqualTo("Retry-after: 10");
    assertThat(nextLine(tooMany, "{"))
        .isEqualTo("{\"error\":\"all 16 streams are in use; close another page, or try again\"}");
    assertThat(nextLine(open("/hello"), "HTTP")).isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  void aClientThatLeavesMakesRoom() throws Exception {
    EventStream stream = serve(LONG, LONG);
    open();
    await().atMost(LONG).until(stream::isOpen);

    sockets.get(0).close();

    await()
        .atMost(LONG)
        .until(
            () -> {
              stream.send(bytes("{}"));
              return !stream.isOpen();
            });
  }

  @Test
  void aClientThatDoesNotReadIsDroppedWithoutHoldingOthers() throws Exception {
    EventStream stream = serve(LONG, Duration.ofMillis(200));
    open();
    await().atMost(LONG).until(() -> opened.get() == 1);
    byte[] large = bytes("x".repeat(1_000_000));

    // Fills all buffers between here and there, and then its patience is over.
    await()
        .atMost(LONG)
        .until(
            () -> {
              stream.send(large);
              return !stream.isOpen();
            });

    BufferedReader other = open();
    await().atMost(LONG).until(() -> opened.get() == 2);
    stream.send(bytes("{}"));
    assertThat(nextLine(other, "data")).isEqualTo("data: {}");
  }

  @Test
  void endsWhenTheServiceCloses() throws Exception {
    EventStream stream = serve(LONG, LONG);
    BufferedReader client = open();
    await().atMost(LONG).until(() -> opened.get() == 1);

    service.close();

    await().atMost(LONG).until(() -> !stream.isOpen());
    // The last chunk has the length 0: an end, and not a connection that broke.
    assertThat(client.lines().toList()).endsWith("0", "");
  }

  @Test
  void answersHeadWithoutAStream() throws Exception {
    EventStream stream = serve(LONG, LONG);
    Socket socket = new Socket(HOST, service.port());
    sockets.add(socket);
    socket
        .getOutputStream()
        .write(bytes("HEAD /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

    assertThat(nextLine(reader(socket), "HTTP")).isEqualTo("HTTP/1.1 200 OK");
    assertThat(stream.isOpen()).isFalse();
  }

  private EventStream serve(Duration heartbeat, Duration patience) {
    EventStream stream = new EventStream("state", heartbeat, patience, opened::incrementAndGet);
    service.get("/events", stream);
    return stream;
  }

  private BufferedReader open() throws IOException {
    return open("/events");
  }

  private BufferedReader open(String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout((int) LONG.toMillis());
    socket.connect(new InetSocketAddress(HOST, service.port()));
    sockets.add(socket);
    socket
        .getOutputStream()
        .write(bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    return reader(socket);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next line that begins so; between them are the lengths of chunks. */
  private static String nextLine(BufferedReader client, String beginning) throws IOException {
    String line = client.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = client.readLine();
    }
    return line;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
