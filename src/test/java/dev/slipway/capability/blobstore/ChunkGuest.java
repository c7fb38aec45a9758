package dev.slipway.capability.blobstore;

import dev.slipway.capability.BoundGuest;
import dev.slipway.capability.DeliveryException;
import dev.slipway.capability.Scope;
import dev.slipway.contract.BlobChunk;
import dev.slipway.contract.BlobstoreReply.ChunkTaken;
import dev.slipway.contract.ContractReply;
import dev.slipway.contract.GuestEvent;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A function that keeps the chunks that it gets, and does with each what a test says. */
final class ChunkGuest implements BoundGuest {
  /** What it does with a chunk that has come. */
  interface Taking {
    ChunkTaken take(BlobChunk chunk) throws DeliveryException, InterruptedException;
  }

  private final Scope scope;
  private final List<BlobChunk> taken = new CopyOnWriteArrayList<>();
  private volatile Taking taking = _ -> new ChunkTaken(false);

  ChunkGuest(String namespace, Optional<String> function) {
    this.scope = new Scope(namespace, function);
  }

  static ChunkGuest of(String function) {
    return new ChunkGuest("default", Optional.of(function));
  }

  ChunkGuest that(Taking doing) {
    this.taking = doing;
    return this;
  }

  List<BlobChunk> chunks() {
    return taken;
  }

  byte[] received() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    taken.forEach(chunk -> all.writeBytes(chunk.bytes()));
    return all.toByteArray();
  }

  boolean hasLast() {
    return !taken.isEmpty() && taken.getLast().last();
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public String name() {
    return scope.namespace() + "/" + scope.function().orElse("any");
  }

  @Override
  public Map<String, String> values() {
    return Map.of();
  }

  @Override
  public ContractReply deliver(GuestEvent event) throws DeliveryException {
    GuestEvent.ReceiveChunk received = (GuestEvent.ReceiveChunk) event;
    try {
      ChunkTaken answer = taking.take(received.chunk());
      taken.add(received.chunk());
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeliveryException("interrupted", false);
    }
  }
}
