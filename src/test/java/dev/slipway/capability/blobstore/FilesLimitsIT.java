package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.ContractReply.Done;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How much a store in files takes, and for how long. */
class FilesLimitsIT extends OnFiles {
  @Test
  void idleUploadsEnd() throws Exception {
    CapabilityProvider provider =
        given(Map.of()).open("photos", GivenFiles.idle(Duration.ofMillis(1)));
    BlobCalls blobs = blobs(provider);
    blobs.create("box");
    blobs.start("box", "a", 5, 5);
    Thread.sleep(Duration.ofMillis(2));

    provider.check(Duration.ofSeconds(20));

    UploadChunk late =
        new UploadChunk(BlobCalls.part("box", "a", new byte[5], 0, 5), Optional.empty(), false);
    assertThat(blobs.failure(late)).hasMessageContaining("no unfinished upload");
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void uploadsAndDownloadsOfAFunctionAreBounded() throws Exception {
    GivenFiles given =
        given(Map.of("slipway.blobstore.uploads", "2", "slipway.blobstore.downloads", "2"));
    BlobCalls blobs = blobs(given.open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    blobs.put("box", "a", "text".getBytes(UTF_8), 10);
    blobs.start("box", "one", 5, 5);
    blobs.start("box", "two", 5, 5);
    StartUpload third =
        new StartUpload(
            BlobCalls.part("box", "three", new byte[10], 0, 5), Optional.empty(), Optional.empty());
    assertThat(blobs.failure(third)).hasMessageContaining("2 uploads are unfinished");

    CountDownLatch over = new CountDownLatch(1);
    guest.that(_ -> {
      over.await();
      return new ChunkTaken(false);
    });
    StartDownload download = new StartDownload("box", "a", 5, Optional.empty());
    blobs.call(Done.class, download);
    blobs.call(Done.class, download);
    assertThat(blobs.failure(download)).hasMessageContaining("2 downloads have not ended");
    over.countDown();
    blobs.provider().close();
  }

  @Test
  void aFullStoreTakesNothingUntilSomethingIsRemoved() throws Exception {
    FilesSettings small =
        new FilesSettings(
            Optional.empty(), Optional.empty(), Optional.of(64L << 10), Optional.empty());
    BlobCalls blobs = blobs(given(Map.of()).open("photos", small));
    blobs.create("box");
    int stored = 0;
    while (tryPut(blobs, "object-" + stored)) {
      stored++;
    }

    assertThat(stored).isBetween(5, 15);
    assertThat(unfinished()).isEmpty();
    assertThat(tryPut(blobs, "object-0")).as("a newer one, beside the older").isFalse();
    blobs.call(Failures.class, new RemoveObjects("box", List.of("object-0")));
    assertThat(tryPut(blobs, "object-0")).isTrue();
    blobs.call(Failures.class, new RemoveContainers(List.of("box")));
    blobs.create("box");
    for (int i = 0; i < stored; i++) {
      assertThat(tryPut(blobs, "again-" + i)).isTrue();
    }
    assertThat(tryPut(blobs, "again")).isFalse();
  }

  @Test
  void aListingOfTooMuchIsRefusedRatherThanCut() throws Exception {
    BlobCalls blobs =
        blobs(given(Map.of("slipway.blobstore.listing", "2")).open("photos", GivenFiles.DEFAULTS));
    blobs.create("box");
    tryPut(blobs, "a");
    tryPut(blobs, "b");
    assertThat(blobs.failure(new ListObjects("none", Page.ALL))).isNotNull();
    tryPut(blobs, "c");

    assertThat(blobs.failure(new ListObjects("box", Page.ALL)))
        .hasMessageContaining("more than 2 objects");
    assertThat(blobs.call(Containers.class, new ListContainers()).ids()).containsExactly("box");
  }

  private static boolean tryPut(BlobCalls blobs, String id) {
    try {
      blobs.put("box", id, new byte[3000], 3000);
      return true;
    } catch (ProviderException e) {
      assertThat(e).hasMessageContaining("store is full");
      return false;
    }
  }
}
