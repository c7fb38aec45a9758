package dev.slipway.guest.wasi;

import dev.slipway.engine.Trap;
import dev.slipway.guest.GuestLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes to the function's log, a line at a time. */
final class LogSink implements Sink {
  private final GuestLog log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Optional<String> lastLine = Optional.empty();

  LogSink(GuestLog log) {
    this.log = log;
  }

  @Override
  public void reserve(long length) throws Trap {
    log.reserve((int) Math.min(length, Integer.MAX_VALUE));
  }

  @Override
  public void write(byte[] bytes) {
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line.write(bytes, begin, i - begin);
        endLine();
        begin = i + 1;
      }
    }
    line.write(bytes, begin, bytes.length - begin);
  }

  /** The guest has ended: what is left is a line too. */
  void end() {
    if (line.size() > 0) {
      endLine();
    }
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    log.write(bare);
    if (!bare.isBlank()) {
      lastLine = Optional.of(bare);
    }
  }

  /** The last line that says something. */
  Optional<String> lastLine() {
    return lastLine;
  }

  @Override
  public Filetype filetype() {
    return Filetype.CHARACTER_DEVICE;
  }
}
