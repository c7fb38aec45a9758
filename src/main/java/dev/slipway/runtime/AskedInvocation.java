package dev.slipway.runtime;

import com.google.protobuf.MessageLite;
import dev.slipway.error.SlipwayException;
import java.util.function.Supplier;

/**
 * An invocation whose client waits for its answer. Any thread.
 *
 * @param <A> the answer
 */
interface AskedInvocation<A extends MessageLite> {
  /**
   * The guest was reached: answers, or refuses if the answer may not be sent or held.
   *
   * @param payload what the invocation has held so far
   */
  default void reached(GrpcPayloads.Payload payload, Supplier<A> writer) {
    try {
      A answer = writer.get();
      payload.replaceBy(answer.getSerializedSize());
      answer(answer, payload::letGo);
    } catch (SlipwayException refusal) {
      payload.letGo();
      refuse(refusal);
    }
  }

  /**
   * Sends the answer.
   *
   * @param gone to run when it was written, or when nobody takes it any more
   */
  void answer(A answer, Runnable gone);

  void refuse(Throwable refusal);
}
