package dev.slipway.capability;

import dev.slipway.capability.ProviderException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one live reference of a provider's name. It lives on when the provider is removed: what is
 * bound to it finds the next one here. Lock-free for those who call.
 */
public final class ProviderHandle {
  /** What the name stands for, since the change of this revision. */
  sealed interface State {
    long revision();

    /** No provider has the name now; revision 0 if it never had one. */
    record Absent(long revision) implements State {}

    record Serving(long revision, LiveProvider provider) implements State {}

    /** There is one, but it could not be opened. */
    record Broken(long revision, ProviderKind kind, String reason) implements State {}

    default Optional<LiveProvider> live() {
      return this instanceof Serving serving ? Optional.of(serving.provider) : Optional.empty();
    }
  }

  private final ProviderKey key;
  private final AtomicReference<State> state = new AtomicReference<>(new State.Absent(0));
  private final Attachments attachments = new Attachments();

  ProviderHandle(ProviderKey key) {
    this.key = key;
  }

  public ProviderKey key() {
    return key;
  }

  /**
   * The provider of the name, entered: the caller leaves it when its call has ended.
   *
   * @throws ProviderException {@code REMOVED} if there is none, {@code BROKEN} if it could not be
   *     opened
   */
  public LiveProvider enter() throws ProviderException {
    while (true) {
      // A provider that refuses to be entered has just been replaced, so the next read differs.
      switch (state.get()) {
        case State.Serving serving when serving.provider.enter() -> {
          return serving.provider;
        }
        case State.Serving _ -> Thread.onSpinWait();
        case State.Absent _ -> throw absent();
        case State.Broken broken -> throw new ProviderException(Reason.BROKEN, broken.reason);
      }
    }
  }

  /**
   * Ties a function to whichever provider has the name, now and later, until what it returns is
   * closed. Waits while a provider that has the name attaches it.
   */
  public BoundAttachment attach(BoundGuest guest) {
    return attachments.add(guest);
  }

  /** Why calls fail now; empty as long as nothing is known that speaks against them. */
  public Optional<ProviderFault> fault() {
    return switch (state.get()) {
      case State.Serving serving -> serving.provider.fault();
      case State.Absent _ -> Optional.of(ProviderFault.of(absent()));
      case State.Broken broken -> Optional.of(new ProviderFault(Reason.BROKEN, broken.reason));
    };
  }

  State state() {
    return state.get();
  }

  /** Ties all bound functions to the provider that shall serve; see {@link Attachments#prepare}. */
  void prepare(LiveProvider next) throws ProviderException {
    attachments.prepare(next);
  }

  /** Ends what {@link #prepare} has begun. */
  List<Attachment> abandon() {
    return attachments.abandon();
  }

  /** Unties all bound functions from the provider, at the end of the platform. */
  List<Attachment> release() {
    return attachments.cutOver();
  }

  /**
   * Moves to a state of a higher revision. When it returns, no call that starts reaches the
   * provider before, and the caller ends it.
   *
   * @param next if it serves, it is the prepared one
   * @return empty if the handle has moved further already
   */
  Optional<Cutover> advance(State next) {
    long began = System.nanoTime();
    while (true) {
      State now = state.get();
      if (next.revision() <= now.revision()) {
        return Optional.empty();
      }
      if (state.compareAndSet(now, next)) {
        long inFlight = now.live().map(LiveProvider::retire).orElse(0L);
        List<Attachment> ended = attachments.cutOver();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return Optional.of(new Cutover(now.live(), ended, inFlight, took));
      }
    }
  }

  private ProviderException absent() {
    return new ProviderException(
        Reason.REMOVED,
        "There is no provider '%s' in the namespace '%s'.".formatted(key.name(), key.namespace()));
  }
}
