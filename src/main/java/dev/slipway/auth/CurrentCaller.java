package dev.slipway.auth;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request that is under way. Set once, by the protocol's filter. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;

  /** The caller; empty where no token was asked for. */
  public Optional<Caller> get() {
    return Optional.ofNullable(caller);
  }

  /**
   * The caller of a call that needs one.
   *
   * @throws dev.slipway.error.SlipwayException {@code unauthenticated} if there is none
   */
  public Caller require() {
    return get().orElseThrow(Unauthenticated::missing);
  }

  void set(Caller caller) {
    this.caller = caller;
  }
}
