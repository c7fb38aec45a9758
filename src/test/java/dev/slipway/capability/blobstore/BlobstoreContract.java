package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.StartDownload;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreReply.Content;
import dev.slipway.contract.BlobstoreReply.Objects;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply.Done;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What each provider of blobstore does; each subject is a suite of its own. Its object may have 1
 * MiB, its chunk 64 KiB.
 */
abstract class BlobstoreContract {
  static final int MOST = 1 << 20;
  static final int MOST_OF_CHUNK = 1 << 16;

  static final Duration POLL = Duration.ofMillis(2);

  CapabilityProvider provider;
  ChunkGuest guest;
  BlobCalls blobs;

  /** A provider of the namespace {@code default}, with nothing in it. */
  abstract CapabilityProvider open() throws Exception;

  @BeforeEach
  void openOne() throws Exception {
    provider = open();
    guest = ChunkGuest.of("shop");
    blobs = new BlobCalls(provider, guest);
    blobs.create("box");
  }

  @AfterEach
  void close() {
    provider.close();
  }

  Uploading startStream(String id, String text) throws ProviderException {
    BlobChunk first = BlobCalls.ofStream(id, 0, text.getBytes(UTF_8), false);
    return blobs.call(Uploading.class, new StartUpload(first, Optional.empty(), Optional.empty()));
  }

  void download(String id, int chunkSize, Optional<String> context) throws ProviderException {
    int size = Math.min(chunkSize, MOST_OF_CHUNK);
    blobs.call(Done.class, new StartDownload("box", id, size, context));
    await().pollInterval(POLL).until(guest::hasLast);
  }

  Content read(String id, OptionalLong from, OptionalLong to) throws ProviderException {
    return blobs.call(Content.class, new GetObject("box", id, from, to));
  }

  Objects list(String container, Page page) throws ProviderException {
    return blobs.call(Objects.class, new ListObjects(container, page));
  }

  static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
