package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * For those who test whether anything is lost: a file beside the sender that gets a line {@code
 * source,epoch,sequence,sha256} for each reading that was committed, before it is published. It
 * should lie on another disk than the one that is broken in the test.
 */
final class SentLedger implements AutoCloseable {

  private final String source;
  private final FileChannel file;

  private SentLedger(String source, FileChannel file) {
    this.source = source;
    this.file = file;
  }

  static SentLedger open(String source, Path path) {
    try {
      return new SentLedger(
          source,
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND));
    } catch (IOException failure) {
      throw new StartException("SENT_LEDGER " + path + " cannot be written: " + failure, failure);
    }
  }

  void committed(OutboxRow row) {
    String line =
        source + "," + row.epoch() + "," + row.sequence() + "," + sha256(row.payload()) + "\n";
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException("the ledger of what was sent cannot be written", failure);
    }
  }

  private static String sha256(byte[] payload) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
