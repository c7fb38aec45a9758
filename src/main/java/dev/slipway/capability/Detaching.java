package dev.slipway.capability;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Closes attachments, all at once, since each may have to wait for its guest. */
final class Detaching {
  private static final Logger LOG = Logger.getLogger(Detaching.class);

  private Detaching() {}

  /** Returns when all are closed, or after the time; one that takes longer goes on by itself. */
  static void all(List<Attachment> attachments, Duration most) {
    List<Thread> threads = attachments.stream().map(Detaching::begin).toList();
    long deadline = System.nanoTime() + most.toNanos();
    try {
      for (Thread thread : threads) {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        if (!thread.join(left)) {
          LOG.warnf("a function had not been detached from its provider after %s", most);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread begin(Attachment attachment) {
    return Thread.ofVirtual().name("provider-detach").start(() -> close(attachment));
  }

  private static void close(Attachment attachment) {
    try {
      attachment.close();
    } catch (RuntimeException e) {
      LOG.warnf("a function was not detached well from its provider: %s", e.getClass().getName());
    }
  }
}
