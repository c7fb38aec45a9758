package dev.slipway;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a call answers, read as a test wants it.
 *
 * @param <Q> the call's requests
 * @param <R> its answers
 */
public final class GrpcEvents<Q, R> implements ClientResponseObserver<Q, R> {
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<R> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable ClientCallStreamObserver<Q> call;
  private volatile @Nullable Throwable failure;

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> requests) {
    call = requests;
  }

  @Override
  public void onNext(R answer) {
    answers.add(answer);
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
    ended.countDown();
  }

  @Override
  public void onCompleted() {
    ended.countDown();
  }

  /** The next answer, for which it waits. */
  public R next() throws InterruptedException {
    R answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer came; the call has failed with " + failure);
    }
    return answer;
  }

  /** How the call ended, for which it waits: empty if well. */
  public Optional<Throwable> end() throws InterruptedException {
    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the call goes on");
    }
    return Optional.ofNullable(failure);
  }

  /** Goes away. */
  public void cancel() {
    ClientCallStreamObserver<Q> requests = call;
    if (requests != null) {
      requests.cancel("the test goes away", null);
    }
  }
}
