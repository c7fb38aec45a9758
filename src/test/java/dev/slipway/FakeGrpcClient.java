package dev.slipway;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A client of a stream that reads as a test wants. It is ready until it is told otherwise.
 *
 * @param <M> what it is told
 */
public final class FakeGrpcClient<M> extends ServerCallStreamObserver<M> {
  private final List<M> told = new CopyOnWriteArrayList<>();
  private volatile Runnable readyHandler = () -> {};
  private volatile Runnable cancelHandler = () -> {};
  private volatile boolean ready = true;
  private volatile boolean cancelled;
  private volatile int stopAfter = Integer.MAX_VALUE;
  private volatile boolean completed;
  private volatile @Nullable Throwable failure;

  public List<M> told() {
    return told;
  }

  /** Whether the stream has ended well. */
  public boolean isCompleted() {
    return completed;
  }

  /** What the stream has ended by, unless it ended well or goes on. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  public void setReady(boolean nowReady) {
    ready = nowReady;
    if (nowReady) {
      stopAfter = Integer.MAX_VALUE;
      readyHandler.run();
    }
  }

  /** Is not ready any more once it was told so many. */
  public void stopReadingAfter(int count) {
    stopAfter = count;
  }

  public void cancel() {
    cancelled = true;
    cancelHandler.run();
  }

  @Override
  public boolean isReady() {
    return ready && told.size() < stopAfter;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void onNext(M message) {
    told.add(message);
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
  }

  @Override
  public void onCompleted() {
    completed = true;
  }

  @Override
  public void setOnReadyHandler(Runnable handler) {
    readyHandler = handler;
  }

  @Override
  public void setOnCancelHandler(Runnable handler) {
    cancelHandler = handler;
  }

  @Override
  public void setCompression(String compression) {}

  @Override
  public void setMessageCompression(boolean enable) {}

  @Override
  public void disableAutoInboundFlowControl() {}

  @Override
  public void disableAutoRequest() {}

  @Override
  public void request(int count) {}
}
