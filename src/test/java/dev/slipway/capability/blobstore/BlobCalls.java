package dev.slipway.capability.blobstore;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreCall;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.Described;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** A guest and its provider: what the guest would call. */
record BlobCalls(CapabilityProvider provider, BoundGuest guest) {
  <R extends ContractReply> R call(Class<R> reply, BlobstoreCall call) throws ProviderException {
    return reply.cast(provider.call(new ProviderCall(guest, call, Duration.ofSeconds(20), 1)));
  }

  ProviderException failure(BlobstoreCall call) {
    return catchThrowableOfType(ProviderException.class, () -> call(ContractReply.class, call));
  }

  void create(String container) throws ProviderException {
    call(ContractReply.class, new BlobstoreCall.CreateContainer(container));
  }

  /** Sends an object as guests of D1 and D2 do. */
  void put(String container, String id, byte[] content, int chunkSize) throws ProviderException {
    start(container, id, content.length, chunkSize);
    for (int from = 0; from < content.length; from += chunkSize) {
      send(part(container, id, content, from, chunkSize));
    }
  }

  void start(String container, String id, long total, int chunkSize) throws ProviderException {
    BlobChunk nothing =
        new BlobChunk(
            container,
            id,
            0,
            chunkSize,
            OptionalLong.of(total),
            total == 0,
            Optional.empty(),
            new byte[0]);
    call(Uploading.class, new StartUpload(nothing, Optional.empty(), Optional.empty()));
  }

  void send(BlobChunk chunk) throws ProviderException {
    call(ContractReply.Done.class, new UploadChunk(chunk, Optional.empty(), false));
  }

  static BlobChunk part(String container, String id, byte[] content, int from, int chunkSize) {
    int to = Math.min(content.length, from + chunkSize);
    return new BlobChunk(
        container,
        id,
        from,
        chunkSize,
        OptionalLong.of(content.length),
        to == content.length,
        Optional.empty(),
        Arrays.copyOfRange(content, from, to));
  }

  /** A chunk as guests of D3 send it: who does not send the last one knows no total. */
  static BlobChunk ofStream(String id, long offset, byte[] bytes, boolean last) {
    OptionalLong total = last ? OptionalLong.of(offset + bytes.length) : OptionalLong.empty();
    return new BlobChunk("box", id, offset, bytes.length, total, last, Optional.empty(), bytes);
  }

  /** The size of an object; empty if there is none. */
  OptionalLong size(String container, String id) throws ProviderException {
    return call(Described.class, new BlobstoreCall.DescribeObject(container, id))
        .object()
        .map(info -> OptionalLong.of(info.bytes()))
        .orElse(OptionalLong.empty());
  }

  byte[] get(String container, String id) throws ProviderException {
    BlobstoreCall call =
        new BlobstoreCall.GetObject(container, id, OptionalLong.empty(), OptionalLong.empty());
    return call(dev.slipway.contract.BlobstoreReply.Content.class, call)
        .first()
        .orElseThrow()
        .bytes();
  }
}
