package dev.slipway.runtime;

/**
 * How an invocation ended.
 *
 * @param <A> what the guest answers: an HTTP reply, a payload, or numbers
 */
public sealed interface Outcome<A> {
  record Answered<A>(A answer) implements Outcome<A> {}

  record Failed<A>(Failure failure) implements Outcome<A> {}
}
