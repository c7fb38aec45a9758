package dev.slipway.cli.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** An answer's body that tells of each part that comes, on the client's threads. */
record HeardBody<T>(BodySubscriber<T> body, Runnable heard) implements BodySubscriber<T> {
  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    heard.run();
    body.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    heard.run();
    body.onNext(parts);
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }
}
