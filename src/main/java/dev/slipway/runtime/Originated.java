package dev.slipway.runtime;

import dev.slipway.engine.Cancellation;
import dev.slipway.error.RequestId;
import java.util.Optional;

/**
 * An invocation that no user asked for, but a guest or a provider.
 *
 * @param <A> what the guest answers
 */
interface Originated<A> extends Invocation<A> {
  /** Who calls. */
  CallOrigin origin();

  @Override
  default RequestId requestId() {
    return origin().requestId();
  }

  @Override
  default int depth() {
    return origin().depth();
  }

  @Override
  default ReleaseBounds within(ReleaseBounds release) {
    return origin().within(release);
  }

  @Override
  default Optional<Cancellation> cancellation() {
    return origin().cancellation();
  }
}
