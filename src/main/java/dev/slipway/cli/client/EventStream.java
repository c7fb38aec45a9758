package dev.slipway.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Server-sent events as they come. One thread reads; a connection on which nothing comes any more,
 * not even a comment, is ended by a thread of its own.
 */
public final class EventStream implements AutoCloseable {
  /**
   * Far more than the longest entry of a log: a stream without line ends is no stream of events.
   */
  private static final int LONGEST_LINE = 4 << 20;

  private final InputStream in;
  private final Reader reader;
  private final Duration silence;
  private final Thread watch;
  private volatile long heardAt = System.nanoTime();
  private volatile boolean silent;

  /**
   * Reads a stream that is open, and closes it in the end.
   *
   * @param silence after which the connection counts as broken
   */
  public EventStream(InputStream in, Duration silence) {
    this.in = in;
    this.silence = silence;
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.watch = Thread.ofVirtual().start(this::watch);
  }

  /**
   * The next event; waits for it. Empty when the other side has ended the stream.
   *
   * @throws IOException if the connection broke, with the reason in plain words
   */
  public Optional<ServerEvent> next() throws IOException {
    EventLines lines = new EventLines();
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      if (!line.get().isEmpty()) {
        lines.add(line.get());
      } else if (lines.hasData()) {
        return Optional.of(lines.event());
      }
    }
    return Optional.empty();
  }

  private Optional<String> line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line of the stream does not end");
      }
      next = read();
    }
    heardAt = System.nanoTime();
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return next < 0 ? Optional.empty() : Optional.of(line.toString());
  }

  private int read() throws IOException {
    int next;
    try {
      next = reader.read();
    } catch (IOException e) {
      throw new IOException(silent ? fallenSilent() : "the connection broke", e);
    }
    if (next < 0 && silent) {
      throw new IOException(fallenSilent());
    }
    return next;
  }

  private String fallenSilent() {
    return "nothing came for " + silence.toSeconds() + " s";
  }

  private void watch() {
    try {
      for (Duration left = silence; left.isPositive(); left = left()) {
        Thread.sleep(left);
      }
      silent = true;
      in.close();
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt(); // the reader has closed the stream
    }
  }

  private Duration left() {
    return silence.minusNanos(System.nanoTime() - heardAt);
  }

  @Override
  public void close() throws IOException {
    watch.interrupt();
    in.close();
  }
}
