package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What all invocations over gRPC hold in memory. Any thread. */
@ApplicationScoped
class GrpcPayloads {
  private final HeldBytes memory;

  GrpcPayloads(InvocationConfig config) {
    this.memory = new HeldBytes(config.maxPayloads().asLongValue());
  }

  /**
   * Takes memory for a request.
   *
   * @throws SlipwayException {@code overloaded} if there is none left
   */
  Payload hold(int bytes) {
    Payload payload = new Payload();
    payload.replaceBy(bytes);
    return payload;
  }

  /** Bytes that are held now. */
  long held() {
    return memory.held();
  }

  /** What one invocation holds: its request, then its reply, then nothing. */
  final class Payload {
    private final AtomicLong bytes = new AtomicLong();

    private Payload() {}

    /**
     * The request is needed no more, and there is a reply.
     *
     * @throws SlipwayException {@code overloaded} if there is no memory for it; nothing is held
     *     then
     */
    void replaceBy(int reply) {
      letGo();
      if (!memory.take(reply)) {
        throw new SlipwayException(
                ErrorCode.OVERLOADED,
                "Invocations over gRPC hold all the memory that there is for their payloads.",
                "Repeat the call in a moment; read answers as they come.")
            .with("limit", "slipway.invocation.max-payloads");
      }
      bytes.set(reply);
    }

    /** Gives back what is held, if it was not yet. */
    void letGo() {
      memory.giveBack(bytes.getAndSet(0));
    }
  }
}
