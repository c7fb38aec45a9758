package dev.slipway.capability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The functions that are bound to one name, kept tied to the provider that has it. One swap at a
 * time prepares; anyone adds and removes. Providers attach under the lock, so that none is left out
 * of a swap, and are never asked to detach under it.
 */
final class Attachments {
  private static final Logger LOG = Logger.getLogger(Attachments.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<BoundAttachment> bound = new LinkedHashSet<>();
  private @Nullable LiveProvider current;
  private @Nullable LiveProvider next;

  BoundAttachment add(BoundGuest guest) {
    BoundAttachment attachment = new BoundAttachment(guest, this);
    lock.lock();
    try {
      bound.add(attachment);
      if (current != null) {
        attachment.tie(current);
      }
      if (next != null) {
        attachment.tieNext(next);
      }
      attachment.currentFault().ifPresent(fault -> tell(attachment, fault));
    } finally {
      lock.unlock();
    }
    return attachment;
  }

  /** Gives what the caller closes. */
  List<Attachment> remove(BoundAttachment attachment) {
    lock.lock();
    try {
      bound.remove(attachment);
      return Stream.concat(attachment.abandonNext(), attachment.cutOver()).toList();
    } finally {
      lock.unlock();
    }
  }

  Optional<ProviderFault> faultOf(BoundAttachment attachment) {
    lock.lock();
    try {
      return attachment.currentFault();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ties all of them to the provider that shall serve, besides the one that does.
   *
   * @throws ProviderException if it cannot serve one that is served now; all others are tied, and
   *     the caller may go on or abandon them
   */
  void prepare(LiveProvider provider) throws ProviderException {
    Optional<ProviderException> lost = Optional.empty();
    lock.lock();
    try {
      next = provider;
      for (BoundAttachment attachment : bound) {
        Optional<ProviderFault> fault = attachment.tieNext(provider);
        fault.ifPresent(found -> tell(attachment, found));
        if (attachment.isWell()) {
          lost = lost.or(() -> fault.map(found -> loss(attachment, found)));
        }
      }
    } finally {
      lock.unlock();
    }
    if (lost.isPresent()) {
      throw lost.get();
    }
  }

  /** Unties all from the provider that did serve, in favour of the prepared one, or of none. */
  List<Attachment> cutOver() {
    return untie(BoundAttachment::cutOver, true);
  }

  /** Unties all from the one that was prepared. */
  List<Attachment> abandon() {
    return untie(BoundAttachment::abandonNext, false);
  }

  private List<Attachment> untie(
      Function<BoundAttachment, Stream<Attachment>> how, boolean advances) {
    lock.lock();
    try {
      List<Attachment> ended = bound.stream().flatMap(how).toList();
      current = advances ? next : current;
      next = null;
      return ended;
    } finally {
      lock.unlock();
    }
  }

  private static ProviderException loss(BoundAttachment attachment, ProviderFault fault) {
    return new ProviderException(
        fault.reason(),
        "It cannot serve %s, which is bound to it: %s"
            .formatted(attachment.guest().name(), fault.message()));
  }

  private static void tell(BoundAttachment attachment, ProviderFault fault) {
    // One that is just being replaced is no news: the next one ties the guest.
    if (fault.reason() != ProviderException.Reason.REMOVED) {
      LOG.warnf(
          "a provider cannot serve what is bound to it by %s: %s",
          attachment.guest().name(), fault.message());
    }
  }
}
