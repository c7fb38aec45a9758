package dev.slipway.contract;

import java.util.Map;

/** What the host calls a guest for, besides HTTP requests. Guests cannot ask the host for it. */
public sealed interface GuestEvent extends ContractCall {
  /** A message for a subscriber; answered by {@link ContractReply.Done}. */
  record Deliver(BrokerMessage message) implements GuestEvent {}

  /** The next part of a download; answered by {@link BlobstoreReply.ChunkTaken}. */
  record ReceiveChunk(BlobChunk chunk) implements GuestEvent {}

  /** Answered by {@link HealthReply}. */
  record CheckHealth() implements GuestEvent {}

  /**
   * The values of a binding; answered by {@link ContractReply.Done}. D3 has no such event.
   *
   * @param module the guest's own key
   */
  record Bind(String module, Map<String, String> values) implements GuestEvent {
    public Bind {
      values = Map.copyOf(values);
    }
  }
}
