package dev.slipway.runtime;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.log.LogFeed;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells one client of gRPC what a follower hears, one thing at a time and only while the client
 * reads, so that whatever it does not read stays in the log or becomes a gap.
 *
 * @param <M> the messages that it is told
 */
final class LogTail<M> implements Flow.Subscriber<LogFeed> {
  private final ServerCallStreamObserver<M> client;
  private final Function<LogFeed, Optional<M>> writer;
  private final BooleanSupplier serving;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicReference<Flow.@Nullable Subscription> follower = new AtomicReference<>();

  /**
   * To be made while the call begins: later the client's handlers cannot be set any more.
   *
   * @param serving whether a log that ends has ended with its function; else with the platform
   */
  LogTail(
      ServerCallStreamObserver<M> client,
      Function<LogFeed, Optional<M>> writer,
      BooleanSupplier serving) {
    this.client = client;
    this.writer = writer;
    this.serving = serving;
    client.setOnReadyHandler(this::askForMore);
    client.setOnCancelHandler(this::leave);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    follower.set(subscription);
    askForMore();
  }

  private void askForMore() {
    Flow.Subscription subscription = follower.get();
    if (subscription != null && client.isReady() && asked.compareAndSet(false, true)) {
      subscription.request(1);
    }
  }

  private void leave() {
    Flow.Subscription subscription = follower.getAndSet(null);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(LogFeed feed) {
    asked.set(false);
    writer.apply(feed).ifPresent(client::onNext);
    askForMore();
  }

  @Override
  public void onError(Throwable failure) {
    client.onError(failure);
  }

  @Override
  public void onComplete() {
    if (serving.getAsBoolean()) {
      client.onCompleted();
    } else {
      client.onError(
          new SlipwayException(
              ErrorCode.NOT_READY,
              "The platform stops.",
              "Tail again in a moment; the log begins anew, in another epoch."));
    }
  }
}
