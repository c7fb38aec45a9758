package dev.slipway.capability.messaging;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Where answers go in one namespace. Thread-safe. */
final class NamespaceReplies {
  private final ConcurrentMap<String, PendingRequest> pending = new ConcurrentHashMap<>();
  private final OutsideReplies outside;

  NamespaceReplies(OutsideReplies outside) {
    this.outside = outside;
  }

  OutsideReplies outside() {
    return outside;
  }

  /** Waits for an answer from now on, until it is closed. Bounded by the guests that run. */
  PendingRequest expect(String inbox, Broker broker) {
    PendingRequest request = new PendingRequest(broker, () -> pending.remove(inbox));
    pending.put(inbox, request);
    return request;
  }

  /** The request that waits at a full subject. */
  Optional<PendingRequest> at(String inbox) {
    return Optional.ofNullable(pending.get(inbox));
  }

  /** Brings what came for an inbox; nobody may wait there any more. */
  void arrived(Arrival arrival) {
    String inbox =
        switch (arrival) {
          case Arrival.Message(var message) -> message.subject();
          case Arrival.Unanswered(var subject) -> subject;
        };
    at(inbox).ifPresent(request -> request.complete(arrival));
  }
}
