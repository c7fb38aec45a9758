package dev.slipway.cli.terminal;

import dev.slipway.cli.client.CountedBody;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of an upload has gone out, on one line that is written over and wiped at the end. Bytes
 * are counted on the client's threads; says nothing where no terminal is.
 */
public final class Progress implements AutoCloseable {
  /** Often enough to seem alive; more would only slow a terminal down. */
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private static final String WIPE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final String what;
  private final AtomicLong sent = new AtomicLong();
  private volatile long drawnAt = System.nanoTime() - PAUSE_NANOS;
  private volatile boolean drawn;

  /**
   * @param err where the line is drawn
   * @param terminal whether somebody sees it
   * @param what is sent, such as {@code Uploading hello.wasm}
   */
  public Progress(PrintWriter err, boolean terminal, String what) {
    this.err = err;
    this.terminal = terminal;
    this.what = Terminal.plain(what);
  }

  /** The same body, counted as it goes out. */
  public BodyPublisher counting(BodyPublisher body) {
    return terminal ? new CountedBody(body, bytes -> add(bytes, body.contentLength())) : body;
  }

  /** Wipes the line, for what is printed next. */
  @Override
  public void close() {
    if (drawn) {
      err.print(WIPE);
      err.flush();
    }
  }

  private void add(int bytes, long total) {
    long now = System.nanoTime();
    long whole = sent.addAndGet(bytes);
    if (now - drawnAt >= PAUSE_NANOS) {
      drawnAt = now;
      drawn = true;
      err.print(WIPE + line(whole, total));
      err.flush();
    }
  }

  private String line(long whole, long total) {
    return total > 0
        ? "%s: %s of %s (%d %%)".formatted(what, size(whole), size(total), whole * 100 / total)
        : "%s: %s".formatted(what, size(whole));
  }

  /** Bytes as people read them, such as {@code 1.5 MiB}. */
  public static String size(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " B";
    }
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
  }
}
