package dev.slipway.thread;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Linux's scheduling policy {@code SCHED_BATCH} (sched(7)), for threads that compute: one that
 * wakes takes its turn, and no core from the thread that runs there, while a listener's that wakes
 * may take the core from it. It needs no privilege, and threads that such a thread starts have it
 * too. On other systems, and where it is refused, nothing is changed.
 */
final class BatchPolicy {
  private static final Logger LOG = Logger.getLogger(BatchPolicy.class);
  private static final int SCHED_BATCH = 3;
  private static final int THIS_THREAD = 0;

  private static final Optional<MethodHandle> SET =
      System.getProperty("os.name").equals("Linux") ? find() : Optional.empty();

  private BatchPolicy() {}

  /** Gives the calling thread this policy. */
  static void enter() {
    SET.ifPresent(BatchPolicy::enter);
  }

  private static void enter(MethodHandle set) {
    try (Arena arena = Arena.ofConfined()) {
      // struct sched_param: the priority alone, which is 0 outside the real-time policies.
      MemorySegment priority = arena.allocateFrom(JAVA_INT, 0);
      int failed = (int) set.invokeExact(THIS_THREAD, SCHED_BATCH, priority);
      if (failed != 0) {
        LOG.debug("the system refuses SCHED_BATCH; guests' threads stay as they are");
      }
    } catch (Throwable thrown) {
      throw new IllegalStateException("sched_setscheduler cannot be called", thrown);
    }
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> find() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor form =
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ValueLayout.ADDRESS);
    return linker
        .defaultLookup()
        .find("sched_setscheduler")
        .map(function -> linker.downcallHandle(function, form));
  }
}
