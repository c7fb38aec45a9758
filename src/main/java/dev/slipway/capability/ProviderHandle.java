package dev.slipway.capability;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one live reference of a provider's name. It lives on when the provider is removed: what is
 * bound to it finds the next one here. Lock-free for those who call.
 */
public final class ProviderHandle {
  /** What the name stands for. */
  sealed interface State {
    /**
     * No provider has the name now.
     *
     * @param revision of the change that removed it; 0 if it never had one
     */
    record Absent(long revision) implements State {}

    record Serving(LiveProvider provider) implements State {}
  }

  private final ProviderKey key;
  private final AtomicReference<State> state = new AtomicReference<>(new State.Absent(0));

  ProviderHandle(ProviderKey key) {
    this.key = key;
  }

  public ProviderKey key() {
    return key;
  }

  /**
   * The provider of the name, entered: the caller leaves it when its call has ended.
   *
   * @throws ProviderException {@code REMOVED} if there is none
   */
  public LiveProvider enter() throws ProviderException {
    while (true) {
      // A provider that refuses to be entered has just been replaced, so the next read differs.
      if (!(state.get() instanceof State.Serving(LiveProvider provider))) {
        throw new ProviderException(
            ProviderException.Reason.REMOVED,
            "There is no provider '%s' in the namespace '%s'."
                .formatted(key.name(), key.namespace()));
      }
      if (provider.enter()) {
        return provider;
      }
    }
  }

  /** Lets the provider of this name, now and later, know of a bound guest. */
  public Attachment attach(BoundGuest guest) throws ProviderException {
    return Attachment.NONE;
  }

  /** Why calls would fail now; empty if all seems well. */
  public Optional<ProviderFault> fault() {
    return state.get() instanceof State.Absent
        ? Optional.of(
            new ProviderFault(
                ProviderException.Reason.REMOVED,
                "There is no provider '%s' in the namespace '%s'."
                    .formatted(key.name(), key.namespace())))
        : Optional.empty();
  }

  State state() {
    return state.get();
  }

  AtomicReference<State> reference() {
    return state;
  }
}
