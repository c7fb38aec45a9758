package dev.slipway.capability.blobstore;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.GuestEvent.ReceiveChunk;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The downloads of one provider: a guest gets the next chunk when it has taken the one before. A
 * guest that fails, or has no release, ends its download. Thread-safe.
 */
final class Downloads implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Downloads.class);

  /** Guests decide how often downloads fail, so not each one gets a line. */
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final DownloadCounts counts;
  private final ThreadPoolExecutor threads;
  private final Duration patience;
  private final Duration closing;
  private final AtomicLong nextLine = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  Downloads(String name, BlobstoreConfig config) {
    this.counts = new DownloadCounts(config.downloads());
    this.threads =
        DiskThreads.bounded("blob-download-" + name, config.downloadThreads(), config.waiting());
    this.patience = config.deliveryPatience();
    this.closing = config.drain();
  }

  /**
   * Begins one, and closes its object when it ends.
   *
   * @throws ProviderException {@code REFUSED} if there are too many
   */
  void start(BoundGuest guest, Download download) throws ProviderException {
    counts.enter(guest.name());
    try {
      threads.execute(() -> run(guest, download));
    } catch (RejectedExecutionException e) {
      counts.leave(guest.name());
      throw BlobFailures.refused("Too many downloads wait already.");
    }
  }

  private void run(BoundGuest guest, Download download) {
    try (ObjectReader _ = download.object()) {
      send(guest, download);
    } catch (DeliveryException | IOException | RuntimeException e) {
      tell(guest, download, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tell(guest, download, e);
    } finally {
      counts.leave(guest.name());
    }
  }

  private void send(BoundGuest guest, Download download)
      throws DeliveryException, IOException, InterruptedException {
    BlobChunk chunk = download.chunk(download.from());
    while (!deliver(guest, chunk).cancel() && !chunk.last()) {
      if (closed) {
        throw new IOException("the provider was closed");
      }
      chunk = download.chunk(chunk.offset() + chunk.bytes().length);
    }
  }

  private ChunkTaken deliver(BoundGuest guest, BlobChunk chunk)
      throws DeliveryException, InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      try {
        return (ChunkTaken) guest.deliver(new ReceiveChunk(chunk));
      } catch (DeliveryException e) {
        if (!e.isRetryable() || closed || System.nanoTime() - begun > patience.toNanos()) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private void tell(BoundGuest guest, Download download, Exception e) {
    long due = nextLine.get();
    long now = System.nanoTime();
    if (now - due >= 0 && nextLine.compareAndSet(due, now + BETWEEN_LINES.toNanos())) {
      LOG.warnf(
          "A download of %s ended early (container %s, object %s): %s",
          guest.name(), download.key().container(), download.key().id(), e.getMessage());
    }
  }

  /** Waits until no download of a guest is left, for a bounded time. */
  void drain(BoundGuest guest) {
    counts.awaitNone(guest.name(), closing);
  }

  /** Ends all: each after the chunk that its guest is taking. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(closing.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.warn("A guest is still taking a chunk of a provider that is closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
