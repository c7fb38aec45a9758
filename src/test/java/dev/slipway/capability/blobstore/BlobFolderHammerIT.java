package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.engine.adapter.Hammer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderHammerIT {
  private static final int THREADS = 4;
  private static final int LOOPS = 100;
  private static final Scope SCOPE = new Scope("default", Optional.of("shop"));
  private static final BlobLimits LIMITS =
      new BlobLimits(1 << 20, 1L << 30, 0, 1 << 16, 8, Duration.ofMinutes(1), 100);

  @TempDir Path root;

  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger torn = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private BlobFolder folder;
  private Uploads uploads;

  @Test
  void objectsAreWholeAndTheSpaceAddsUp() throws Exception {
    folder = new BlobFolder(root);
    uploads = new Uploads(folder);
    folder.open();

    Hammer.strike(THREADS, LOOPS, this::changeOrRead);

    uploads.endAll();
    assertThat(torn).hasValue(0);
    assertThat(read).hasPositiveValue();
    assertThat(refused).hasPositiveValue();
    assertThat(folder.space().used()).isEqualTo(FileTree.blocks(root));
    assertThat(folder.paths().unfinished()).isEmptyDirectory();
  }

  private void changeOrRead(int thread, int loop) {
    Random random = new Random(thread * 1000L + loop);
    try {
      switch (random.nextInt(12)) {
        case 0 -> folder.removeContainer(SCOPE, "box");
        case 1 -> folder.removeObject(key(random));
        case 2, 3, 4, 5 -> put(random);
        case 6, 7 -> folder.createContainer(SCOPE, "box", LIMITS);
        default -> read(random);
      }
    } catch (ProviderException e) {
      refused.incrementAndGet();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void put(Random random) throws IOException, ProviderException {
    byte[] bytes = new byte[1 + random.nextInt(20_000)];
    Arrays.fill(bytes, (byte) bytes.length);
    boolean whole = random.nextInt(4) > 0;
    OptionalLong total = OptionalLong.of(whole ? bytes.length : bytes.length + 1L);
    BlobKey key = key(random);
    uploads.start(
        SCOPE,
        new StartUpload(
            new BlobChunk("box", key.id(), 0, bytes.length, total, whole, Optional.empty(), bytes),
            Optional.empty(),
            Optional.empty()),
        LIMITS);
  }

  private void read(Random random) throws IOException, ProviderException {
    try (ObjectReader object = folder.read(key(random))) {
      byte[] bytes = object.read(0, Math.toIntExact(object.length()));
      read.incrementAndGet();
      for (byte each : bytes) {
        if (each != (byte) bytes.length) {
          torn.incrementAndGet();
        }
      }
    }
  }

  private static BlobKey key(Random random) {
    return new BlobKey(SCOPE, "box", "object-" + random.nextInt(5));
  }
}
