package dev.slipway.ingress;

import dev.slipway.runtime.GroupedBegin;
import io.vertx.core.Context;

/**
 * One event loop of the listener.
 *
 * @param context runs what belongs to the loop
 * @param guests lets guests begin that it has admitted
 */
record IngressLoop(Context context, GroupedBegin guests) {
  /**
   * The loop of a context.
   *
   * @param begin lets guests begin that were admitted
   */
  static IngressLoop of(Context context, Runnable begin) {
    return new IngressLoop(
        context, new GroupedBegin(task -> context.runOnContext(read -> task.run()), begin));
  }
}
