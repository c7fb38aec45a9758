package dev.slipway.follow;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells one subscriber one thing for each that it requests. Whatever may change what there is to
 * tell only wakes it; it runs on the executor, once at a time.
 *
 * @param <T> what is told
 */
public abstract class PacedFeed<T> implements Flow.Publisher<T>, Flow.Subscription {
  private final Executor executor;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger wakes = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Flow.@Nullable Subscriber<? super T> subscriber;

  protected PacedFeed(Executor executor) {
    this.executor = executor;
  }

  /** What is to be told now, if anything: it is told at once. On the executor. */
  protected abstract Optional<T> next();

  /** Whether nothing comes after it. */
  protected abstract boolean isLast(T told);

  /** The subscriber is gone, or was told the last thing. Runs once, on any thread. */
  protected abstract void left();

  @Override
  public final void subscribe(Flow.Subscriber<? super T> newSubscriber) {
    this.subscriber = newSubscriber;
    newSubscriber.onSubscribe(this);
  }

  @Override
  public final void request(long more) {
    demand.accumulateAndGet(more, PacedFeed::add);
    wake();
  }

  private static long add(long now, long more) {
    return more > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + more;
  }

  @Override
  public final void cancel() {
    if (over.compareAndSet(false, true)) {
      left();
    }
  }

  /** Whether nothing will be told any more. */
  public final boolean isOver() {
    return over.get();
  }

  /** Something has changed. Never waits. */
  protected final void wake() {
    if (wakes.getAndIncrement() == 0) {
      takeTurn();
    }
  }

  private void takeTurn() {
    try {
      executor.execute(this::tell);
    } catch (RejectedExecutionException e) {
      cancel();
    }
  }

  /** One that was woken meanwhile comes after the others on the executor, however often it was. */
  private void tell() {
    int seen = wakes.get();
    tellWhatIsWanted();
    if (wakes.addAndGet(-seen) != 0) {
      takeTurn();
    }
  }

  private void tellWhatIsWanted() {
    Flow.Subscriber<? super T> to = subscriber;
    while (to != null && !over.get() && demand.get() > 0) {
      Optional<T> next = next();
      if (next.isEmpty()) {
        return;
      }
      demand.decrementAndGet();
      to.onNext(next.get());
      if (isLast(next.get())) {
        cancel();
        to.onComplete();
      }
    }
  }
}
