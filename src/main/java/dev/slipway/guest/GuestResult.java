package dev.slipway.guest;

import dev.slipway.engine.Trap;
import java.util.Optional;

/**
 * How a call of a guest ended.
 *
 * @param <A> what the guest answers in its ABI
 */
public sealed interface GuestResult<A> {
  record Answered<A>(A answer) implements GuestResult<A> {}

  /** The guest answered with an error of its own. */
  record Errored<A>(String text) implements GuestResult<A> {}

  /**
   * The guest was ended by force.
   *
   * @param guestText the error text that the guest set before it trapped, if it did
   */
  record Trapped<A>(Trap trap, Optional<String> guestText) implements GuestResult<A> {}

  record LimitExceeded<A>(Limit limit) implements GuestResult<A> {}

  /** The wall deadline passed. */
  record DeadlineExceeded<A>() implements GuestResult<A> {}

  /** The caller did not want it any more. */
  record Cancelled<A>() implements GuestResult<A> {}
}
