package dev.slipway.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefusingCallHammerTest {
  private static final int SENDERS = 3;
  private static final int LOOPS = 2_000;

  @Test
  void nothingIsSentBesideOrAfterTheOneEnd() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS + 2)) {
      for (int loop = 0; loop < LOOPS; loop++) {
        Transport transport = new Transport();
        RefusingCall<StringValue, StringValue> call =
            new RefusingCall<>(transport, new RequestId("r-1"));
        call.sendHeaders(new Metadata());
        List<Runnable> steps = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
          steps.add(() -> call.sendMessage(StringValue.of("x")));
        }
        steps.add(() -> call.close(Status.OK, new Metadata()));
        steps.add(() -> call.refuse(new SlipwayException(ErrorCode.UNAUTHENTICATED, "W.", "F.")));

        together(threads, steps);

        assertThat(transport.wrong.get()).isZero();
        assertThat(transport.ends.get()).isOne();
      }
    }
  }

  private static void together(ExecutorService threads, List<Runnable> steps) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(steps.size());
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (Runnable step : steps) {
      tasks.add(() -> {
        barrier.await();
        step.run();
        return true;
      });
    }
    for (Future<Boolean> done : threads.invokeAll(tasks)) {
      assertThat(done.get()).isTrue();
    }
  }

  /** Takes one thing at a time and nothing after the end, as gRPC's own does. */
  private static final class Transport extends ServerCall<StringValue, StringValue> {
    final AtomicInteger wrong = new AtomicInteger();
    final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();

    private void enter() {
      if (inside.getAndIncrement() != 0 || ends.get() != 0) {
        wrong.incrementAndGet();
      }
      Thread.onSpinWait();
    }

    @Override
    public void sendHeaders(Metadata headers) {
      enter();
      inside.decrementAndGet();
    }

    @Override
    public void sendMessage(StringValue message) {
      enter();
      inside.decrementAndGet();
    }

    @Override
    public void close(Status status, Metadata trailers) {
      enter();
      ends.incrementAndGet();
      inside.decrementAndGet();
    }

    @Override
    public void request(int count) {}

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<StringValue, StringValue> getMethodDescriptor() {
      return ThrowingGrpcService.THROW;
    }
  }
}
