package dev.slipway.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Invokes functions for callers that wait on their own thread: guests and providers. */
@ApplicationScoped
public class GuestInvocations {
  private final Invoker invoker;

  GuestInvocations(Invoker invoker) {
    this.invoker = invoker;
  }

  /** Invokes the function's current release; its wall deadline bounds the wait. */
  <A> Outcome<A> call(FunctionHandle function, Invocation<A> invocation) {
    CompletableFuture<InvocationResult<A>> done = new CompletableFuture<>();
    invoker.invoke(function, invocation, done::complete);
    invoker.begin();
    return done.join().outcome();
  }
}
