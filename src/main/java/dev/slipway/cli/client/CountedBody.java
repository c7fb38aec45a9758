package dev.slipway.cli.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.IntConsumer;

/** A request's body that tells of each part when the client has taken it. */
public final class CountedBody implements BodyPublisher {
  private final BodyPublisher body;
  private final IntConsumer taken;

  /**
   * @param taken told the bytes of each part, on the client's threads
   */
  public CountedBody(BodyPublisher body, IntConsumer taken) {
    this.body = body;
    this.taken = taken;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> client) {
    body.subscribe(new Counter(client));
  }

  private final class Counter implements Subscriber<ByteBuffer> {
    private final Subscriber<? super ByteBuffer> client;

    Counter(Subscriber<? super ByteBuffer> client) {
      this.client = client;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      client.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
      int bytes = part.remaining();
      client.onNext(part);
      taken.accept(bytes);
    }

    @Override
    public void onError(Throwable failure) {
      client.onError(failure);
    }

    @Override
    public void onComplete() {
      client.onComplete();
    }
  }
}
