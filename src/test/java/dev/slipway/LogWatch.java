package dev.slipway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the platform logs with a stack trace while it watches. */
public final class LogWatch extends Handler {
  private final List<String> stackTraces = new CopyOnWriteArrayList<>();

  public void start() {
    Logger.getLogger("").addHandler(this);
  }

  public void stop() {
    Logger.getLogger("").removeHandler(this);
  }

  /** The records that had one, by logger, message and exception. */
  public List<String> stackTraces() {
    return stackTraces;
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getThrown() != null) {
      stackTraces.add(
          record.getLoggerName() + ": " + record.getMessage() + ": " + record.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
