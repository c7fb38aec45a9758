package dev.slipway.release;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.runtime.FunctionHandle;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Tells one client the releases of a function, in order and each once. Whatever may change what
 * there is to tell only wakes it; it runs on the watches' thread, once at a time, and keeps nothing
 * but a number for a client that does not read.
 */
final class ReleaseWatch {
  private final FunctionHandle function;
  private final IntFunction<Release> history;
  private final ReleaseClient client;
  private final Consumer<ReleaseWatch> ended;
  private final ScheduledExecutorService thread;
  private final Runnable wake = this::wake;
  private final AtomicInteger wakes = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private Duration retry = Duration.ZERO;
  private int next;

  /**
   * A watch that has not begun.
   *
   * @param history reads a release by its number
   * @param ended runs once, when the client is gone or the function is
   */
  ReleaseWatch(
      FunctionHandle function,
      IntFunction<Release> history,
      ReleaseClient client,
      Consumer<ReleaseWatch> ended,
      ScheduledExecutorService thread) {
    this.function = function;
    this.history = history;
    this.client = client;
    this.ended = ended;
    this.thread = thread;
  }

  void begin(OptionalInt after, Duration retryAfter) {
    int current = function.release().orElse(0);
    // Who has seen more than there is has seen those of a function that was deleted.
    boolean known = after.isPresent() && after.getAsInt() <= current;
    next = known ? after.getAsInt() + 1 : current;
    retry = retryAfter;
    function.watch(wake);
    wake();
  }

  /** Something has changed. Never waits. */
  void wake() {
    if (wakes.getAndIncrement() == 0) {
      execute(this::tellAll, Duration.ZERO);
    }
  }

  private void execute(Runnable task, Duration delay) {
    try {
      var _ = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      stop();
    }
  }

  private void tellAll() {
    int seen = wakes.get();
    do {
      try {
        tellWhatIsNew();
      } catch (RuntimeException e) {
        failed(e);
        return;
      }
      seen = wakes.addAndGet(-seen);
    } while (seen != 0);
  }

  private void tellWhatIsNew() {
    while (!over.get() && client.isReady()) {
      OptionalInt current = function.release();
      if (current.isEmpty()) {
        finish(client::end);
      } else if (next <= current.getAsInt()) {
        client.tell(history.apply(next));
        next++;
      } else {
        return;
      }
    }
  }

  /** While the database is away there is only something to wait for. */
  private void failed(RuntimeException failure) {
    if (failure instanceof SlipwayException refusal && refusal.code() == ErrorCode.NOT_FOUND) {
      finish(client::end);
    } else if (over.get()) {
      finish(() -> {});
    } else {
      wakes.set(1);
      execute(this::tellAll, retry);
    }
  }

  /** The client is gone. */
  void leave() {
    finish(() -> {});
  }

  /** The platform stops. */
  void stop() {
    finish(() ->
        client.fail(
            new SlipwayException(
                ErrorCode.NOT_READY,
                "The platform stops.",
                "Watch again in a moment, after the last release that was told.")));
  }

  private void finish(Runnable last) {
    if (over.compareAndSet(false, true)) {
      function.unwatch(wake);
      ended.accept(this);
      last.run();
    }
  }
}
