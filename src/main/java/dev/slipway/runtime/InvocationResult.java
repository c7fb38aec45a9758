package dev.slipway.runtime;

import java.util.Optional;

/**
 * The end of one invocation.
 *
 * @param servedBy empty if no version was reached
 */
public record InvocationResult<A>(Optional<ServedBy> servedBy, Outcome<A> outcome) {
  static <A> InvocationResult<A> failed(Failure failure) {
    return new InvocationResult<>(Optional.empty(), new Outcome.Failed<>(failure));
  }
}
