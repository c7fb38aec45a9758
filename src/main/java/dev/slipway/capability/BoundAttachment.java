package dev.slipway.capability;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function that is bound to a provider's name, whichever provider has it. Closing it ends it.
 * Thread-safe.
 */
public final class BoundAttachment implements Attachment {
  /** What one provider has made of it. */
  sealed interface Tie {
    record Made(Attachment attachment) implements Tie {}

    record Failed(ProviderFault fault) implements Tie {}
  }

  private final BoundGuest guest;
  private final Attachments owner;

  /** With the provider that serves, and with the one that will: both guarded by the owner. */
  private @Nullable Tie current;

  private @Nullable Tie next;

  BoundAttachment(BoundGuest guest, Attachments owner) {
    this.guest = guest;
    this.owner = owner;
  }

  /**
   * Why the provider that has the name now cannot serve this function; empty without a provider.
   */
  public Optional<ProviderFault> fault() {
    return owner.faultOf(this);
  }

  @Override
  public void close() {
    owner.remove(this).forEach(Attachment::close);
  }

  BoundGuest guest() {
    return guest;
  }

  boolean isWell() {
    return current instanceof Tie.Made;
  }

  Optional<ProviderFault> currentFault() {
    return current instanceof Tie.Failed(ProviderFault fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  void tie(LiveProvider provider) {
    current = tieTo(provider);
  }

  /** Ties it to the one that will serve. */
  Optional<ProviderFault> tieNext(LiveProvider provider) {
    next = tieTo(provider);
    return next instanceof Tie.Failed(ProviderFault fault) ? Optional.of(fault) : Optional.empty();
  }

  /** Goes over to the next provider, or to none. Gives what the caller closes. */
  Stream<Attachment> cutOver() {
    Stream<Attachment> ended = made(current);
    current = next;
    next = null;
    return ended;
  }

  Stream<Attachment> abandonNext() {
    Stream<Attachment> ended = made(next);
    next = null;
    return ended;
  }

  private Tie tieTo(LiveProvider provider) {
    try {
      return new Tie.Made(provider.attach(guest));
    } catch (ProviderException e) {
      return new Tie.Failed(ProviderFault.of(e));
    }
  }

  private static Stream<Attachment> made(@Nullable Tie tie) {
    return tie instanceof Tie.Made(Attachment attachment) ? Stream.of(attachment) : Stream.of();
  }
}
