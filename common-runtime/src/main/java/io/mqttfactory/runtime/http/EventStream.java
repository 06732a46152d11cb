package io.mqttfactory.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Server-sent events of one kind, of which only the newest counts: a client that reads slowly skips
 * what it missed, and one that does not read at all is dropped, so that memory is bounded and
 * nobody waits for anybody. Thread-safe.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent
 *     events</a>
 */
public final class EventStream implements Endpoint {

  private static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";

  /** A comment, so that what lies between notices neither side sleeping nor going away. */
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

  private final String event;
  private final Duration heartbeat;
  private final Duration patience;
  private final Runnable onOpen;
  private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
  private long number;

  /**
   * @param event name of the events
   * @param heartbeat after which time without an event a client gets a sign of life
   * @param patience how long a client may leave an event unread, once all buffers are full
   * @param onOpen called when a client has come and waits for its first event
   */
  public EventStream(String event, Duration heartbeat, Duration patience, Runnable onOpen) {
    this.event = event;
    this.heartbeat = heartbeat;
    this.patience = patience;
    this.onOpen = onOpen;
  }

  /** Whether anybody listens. */
  public boolean isOpen() {
    return !clients.isEmpty();
  }

  /**
   * Sends an event to all clients, without waiting for any of them, and drops those whose patience
   * is over.
   *
   * @param data JSON on one line
   */
  public synchronized void send(byte[] data) {
    number++;
    byte[] frame = frame(data);
    for (StreamClient client : clients) {
      client.offer(frame);
      client.dropIfStuckFor(patience);
    }
  }

  @Override
  public Response answer(Request request) {
    return Response.stream(
        CONTENT_TYPE,
        Map.of(),
        new Response.Body() {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            serve(out);
          }

          @Override
          public boolean isEndless() {
            return true;
          }
        });
  }

  private void serve(OutputStream out) throws IOException {
    StreamClient client = new StreamClient(out);
    clients.add(client);
    try {
      // At once, so that the client knows that it is connected.
      client.write(HEARTBEAT);
      onOpen.run();
      while (true) {
        client.write(client.next(heartbeat).orElse(HEARTBEAT));
      }
    } catch (InterruptedException closing) {
      // The service ends, or this client was dropped; the thread goes back to its pool.
    } finally {
      clients.remove(client);
    }
  }

  private byte[] frame(byte[] data) {
    byte[] head =
        ("event: " + event + "\nid: " + number + "\ndata: ").getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[head.length + data.length + 2];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(data, 0, frame, head.length, data.length);
    frame[frame.length - 2] = '\n';
    frame[frame.length - 1] = '\n';
    return frame;
  }
}
