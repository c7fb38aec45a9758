package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobInfo;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Uploading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each provider does with objects that come in chunks. */
abstract class BlobstoreUploadsContract extends BlobstoreContract {
  @Test
  void chunksMayComeInAnyOrderAndTwice() throws Exception {
    byte[] content = random(1000);
    blobs.start("box", "a", 1000, 100);
    for (int part : new int[] {9, 0, 5, 5, 1, 2, 8, 3, 3, 7, 6, 0}) {
      blobs.send(BlobCalls.part("box", "a", content, part * 100, 100));
    }
    assertThat(blobs.size("box", "a")).isEmpty();

    blobs.send(BlobCalls.part("box", "a", content, 400, 100));

    assertThat(blobs.get("box", "a")).isEqualTo(content);
  }

  @Test
  void anObjectIsSeenOnlyWhenItIsWhole() throws Exception {
    byte[] older = "older".getBytes(UTF_8);
    byte[] newer = "newer!".getBytes(UTF_8);
    blobs.put("box", "a", older, 10);
    blobs.start("box", "a", newer.length, 3);
    blobs.start("box", "b", newer.length, 3);
    blobs.send(BlobCalls.part("box", "a", newer, 0, 3));
    blobs.send(BlobCalls.part("box", "b", newer, 0, 3));

    assertThat(blobs.get("box", "a")).isEqualTo(older);
    assertThat(blobs.size("box", "b")).isEmpty();
    assertThat(list("box", Page.ALL).objects()).extracting(BlobInfo::id).containsExactly("a");

    blobs.send(BlobCalls.part("box", "a", newer, 3, 3));

    assertThat(blobs.get("box", "a")).isEqualTo(newer);
  }

  @Test
  void anUploadNeedsItsContainerUntilItsEnd() throws Exception {
    byte[] content = "content".getBytes(UTF_8);
    blobs.start("box", "a", content.length, 10);
    blobs.call(Failures.class, new RemoveContainers(List.of("box")));
    BlobChunk all = BlobCalls.part("box", "a", content, 0, 10);

    assertThat(blobs.failure(new UploadChunk(all, Optional.empty(), false)))
        .hasMessageContaining("no container 'box'");
    assertThat(blobs.failure(new StartUpload(all, Optional.empty(), Optional.empty())))
        .hasMessageContaining("no container 'box'");
  }

  @Test
  void aChunkOfAnUploadThatNobodyKnowsIsRefusedWithTheReason() {
    BlobChunk chunk = BlobCalls.part("box", "a", new byte[5], 0, 5);

    ProviderException failure = blobs.failure(new UploadChunk(chunk, Optional.empty(), false));

    assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
    assertThat(failure).hasMessageContaining("its provider was replaced");
  }

  @Test
  void aChunkThatDoesNotFitIsRefusedAndTheUploadGoesOn() throws Exception {
    byte[] content = random(10);
    blobs.start("box", "a", 10, 10);
    BlobChunk more = BlobCalls.part("box", "a", random(20), 5, 10);
    BlobChunk beyond = BlobCalls.ofStream("a", 8, random(3), false);

    assertThat(blobs.failure(new UploadChunk(more, Optional.empty(), false)))
        .hasMessageContaining("10 bytes, not 20");
    assertThat(blobs.failure(new UploadChunk(beyond, Optional.empty(), false)))
        .hasMessageContaining("goes beyond them");
    blobs.send(BlobCalls.part("box", "a", content, 0, 10));

    assertThat(blobs.get("box", "a")).isEqualTo(content);
  }

  @Test
  void anObjectThatIsTooLargeIsRefusedWhenItIsAnnouncedOrWhenItIs() throws Exception {
    BlobChunk announced = BlobCalls.part("box", "a", new byte[MOST + 1], 0, 1);
    BlobChunk far = BlobCalls.ofStream("a", Long.MAX_VALUE - 1, new byte[1], true);
    Uploading begun = startStream("a", "one,");
    BlobChunk grown = BlobCalls.ofStream("a", MOST - 1, new byte[2], false);

    assertThat(blobs.failure(new StartUpload(announced, Optional.empty(), Optional.empty())))
        .hasMessageContaining(MOST + " bytes");
    assertThat(blobs.failure(new StartUpload(far, Optional.empty(), Optional.empty())))
        .hasMessageContaining(MOST + " bytes");
    assertThat(blobs.failure(new UploadChunk(grown, begun.stream(), false)))
        .hasMessageContaining(MOST + " bytes");
  }
}
