package dev.slipway.runtime;

import com.google.protobuf.MessageLite;
import dev.slipway.engine.Cancellation;
import java.util.function.Function;

/**
 * One invocation of a stream.
 *
 * @param refused writes the answer to one that is refused
 */
record StreamedInvocation<A extends MessageLite>(
    InvocationStream<A> stream, Cancellation cancellation, Function<Throwable, A> refused)
    implements AskedInvocation<A> {
  @Override
  public void answer(A answer, Runnable gone) {
    stream.ended(cancellation, answer, gone);
  }

  @Override
  public void refuse(Throwable refusal) {
    stream.ended(cancellation, refused.apply(refusal), () -> {});
  }
}
