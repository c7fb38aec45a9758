package dev.slipway.runtime;

import dev.slipway.error.SlipwayException;
import io.vertx.core.Context;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Starts direct invocations for an event loop, which never waits for them. Used on the loop only.
 */
final class LoopInvoker {
  private static final Logger LOG = Logger.getLogger(LoopInvoker.class);

  private final DirectInvoker invoker;
  private final Context loop;
  private final GroupedBegin begin;

  LoopInvoker(DirectInvoker invoker, Context loop) {
    this.invoker = invoker;
    this.loop = loop;
    this.begin = new GroupedBegin(task -> loop.runOnContext(read -> task.run()), invoker::begin);
  }

  /**
   * Starts an invocation. One of the two is told its end, once, on any thread.
   *
   * @param reached told if the guest was reached
   * @param refused told why not
   */
  void start(DirectCall call, Consumer<InvokeReply> reached, Consumer<Throwable> refused) {
    Consumer<DirectResult> done =
        result -> {
          switch (result) {
            case DirectResult.Reached(InvokeReply reply) -> reached.accept(reply);
            case DirectResult.Refused(var refusal) -> refused.accept(refusal);
          }
        };
    if (call.request().version().isPresent()) {
      loop.executeBlocking(() -> startAndBegin(call, done), false)
          .onFailure(thrown -> refused.accept(told(call, thrown)));
    } else {
      invoker.start(call, done);
      begin.add();
    }
  }

  /** The version must be read and loaded, so this is for a worker's thread. */
  private boolean startAndBegin(DirectCall call, Consumer<DirectResult> done) {
    invoker.start(call, done);
    invoker.begin();
    return true;
  }

  private static Throwable told(DirectCall call, Throwable thrown) {
    if (!(thrown instanceof SlipwayException)) {
      LOG.errorf(thrown, "a version of %s could not be invoked", call.function());
    }
    return thrown;
  }
}
