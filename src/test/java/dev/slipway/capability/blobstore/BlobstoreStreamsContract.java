package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply.Done;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What each provider does with objects whose size nobody knows before their end. */
abstract class BlobstoreStreamsContract extends BlobstoreContract {
  @Test
  void aStreamGoesOnUntilItsLastChunk() throws Exception {
    Uploading begun = startStream("a", "one,");
    Uploading beside = startStream("a", "eins,");

    sendStream("a", begun, 4, "two,", false);
    sendStream("a", beside, 5, "zwei", true);
    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("eins,zwei");
    sendStream("a", begun, 8, "three", true);

    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("one,two,three");
  }

  @Test
  void aStreamIsKnownToItsOwnGuestAndObjectOnly() throws Exception {
    Uploading begun = startStream("a", "one,");
    BlobChunk last = BlobCalls.ofStream("a", 4, "two".getBytes(UTF_8), true);
    BlobChunk other = BlobCalls.ofStream("b", 4, "two".getBytes(UTF_8), true);
    BlobCalls stranger = new BlobCalls(provider, ChunkGuest.of("stranger"));
    stranger.create("box");

    assertThat(stranger.failure(new UploadChunk(last, begun.stream(), false))).isNotNull();
    assertThat(blobs.failure(new UploadChunk(other, begun.stream(), false))).isNotNull();
    assertThat(blobs.size("box", "a")).isEmpty();
  }

  @Test
  void aCancelledUploadLeavesNothing() throws Exception {
    Uploading begun = startStream("a", "one,");
    BlobChunk last = BlobCalls.ofStream("a", 4, "two".getBytes(UTF_8), true);

    blobs.call(Done.class, new UploadChunk(last, begun.stream(), true));

    assertThat(blobs.size("box", "a")).isEmpty();
    assertThat(blobs.failure(new UploadChunk(last, begun.stream(), false)).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void anObjectOfOneChunkIsThereAtOnceWithItsType() throws Exception {
    BlobChunk all = BlobCalls.ofStream("a", 0, "hello".getBytes(UTF_8), true);

    blobs.call(
        Uploading.class, new StartUpload(all, Optional.of("text/plain"), Optional.of("identity")));

    Content content = read("a", OptionalLong.empty(), OptionalLong.empty());
    assertThat(content.first().orElseThrow().bytes()).asString(UTF_8).isEqualTo("hello");
    assertThat(content.contentType()).contains("text/plain");
    assertThat(content.contentEncoding()).contains("identity");
    assertThat(content.length()).isEqualTo(5);
  }

  private void sendStream(String id, Uploading begun, long offset, String text, boolean last)
      throws ProviderException {
    BlobChunk chunk = BlobCalls.ofStream(id, offset, text.getBytes(UTF_8), last);
    blobs.call(Done.class, new UploadChunk(chunk, begun.stream(), false));
  }
}
