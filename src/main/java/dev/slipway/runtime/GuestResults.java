package dev.slipway.runtime;

import dev.slipway.guest.GuestResult;

/** Turns how a guest's call ended into how the invocation ended. */
final class GuestResults {
  private GuestResults() {}

  static <A> Outcome<A> outcome(GuestResult<A> result) {
    return switch (result) {
      case GuestResult.Answered<A>(A answer) -> new Outcome.Answered<>(answer);
      case GuestResult.Errored<A>(String text) -> failed(new Failure.GuestErrored(text));
      case GuestResult.Trapped<A>(var trap, var text) ->
          failed(new Failure.GuestTrapped(trap, text));
      case GuestResult.LimitExceeded<A>(var limit) -> failed(new Failure.LimitExceeded(limit));
      case GuestResult.DeadlineExceeded<A>() -> failed(new Failure.DeadlineExceeded());
      case GuestResult.Cancelled<A>() -> failed(new Failure.Cancelled());
    };
  }

  static <A> Outcome<A> failed(Failure failure) {
    return new Outcome.Failed<>(failure);
  }
}
