package dev.slipway.engine.adapter;

import org.jspecify.annotations.Nullable;

/** Which instance runs on a thread, so that a host call finds it; nests, across engines too. */
public final class Activation {
  /**
   * A guest thread of 2 MiB has room for two guests of 512 KiB and for Java. A third one could run
   * over the end of the stack, and that would end the process.
   */
  private static final int MOST_NESTED = 2;

  private static final ThreadLocal<Activation> OF_THREAD = ThreadLocal.withInitial(Activation::new);

  private @Nullable Object running;
  private int depth;

  private Activation() {}

  /**
   * The activation of the calling thread.
   *
   * @throws IllegalStateException on a virtual thread, whose stack is not its own
   */
  public static Activation current() {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException("Guests run on platform threads only, never on virtual ones");
    }
    return OF_THREAD.get();
  }

  /** Makes an instance the running one and returns the one that was, for {@link #leave}. */
  public @Nullable Object enter(Object instance) {
    if (depth == MOST_NESTED) {
      throw new IllegalStateException(
          "At most "
              + MOST_NESTED
              + " guests nest on one thread; run further ones on threads of their own");
    }
    Object outer = running;
    running = instance;
    depth++;
    return outer;
  }

  public void leave(@Nullable Object outer) {
    running = outer;
    depth--;
  }

  /**
   * The running instance.
   *
   * @throws IllegalStateException if no guest of this type runs on this thread
   */
  public <I> I running(Class<I> type) {
    if (!type.isInstance(running)) {
      throw new IllegalStateException("No such guest runs on this thread");
    }
    return type.cast(running);
  }
}
