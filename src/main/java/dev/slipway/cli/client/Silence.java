package dev.slipway.cli.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a call in which nothing goes on any more: neither part of the request is taken nor part of
 * the answer comes. So a slow upload takes as long as it does, and a hanging one ends. One call.
 */
final class Silence {
  private final Duration longest;
  private volatile long heardAt = System.nanoTime();

  Silence(Duration longest) {
    this.longest = longest;
  }

  BodyPublisher watching(BodyPublisher body) {
    return new CountedBody(body, _ -> heard());
  }

  <T> BodyHandler<T> watching(BodyHandler<T> handler) {
    return head -> new HeardBody<>(handler.apply(head), this::heard);
  }

  /**
   * Waits for the answer.
   *
   * @throws HttpTimeoutException if nothing goes on
   * @throws IOException if the connection breaks
   */
  <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
    for (Duration left = longest; left.isPositive(); left = left()) {
      try {
        return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // Something may have gone on meanwhile: the loop asks.
      } catch (ExecutionException e) {
        throw broken(e);
      }
    }
    answer.cancel(true);
    throw new HttpTimeoutException(
        "it took the connection, and then nothing came from it for " + longest.toSeconds() + " s");
  }

  private static IOException broken(ExecutionException failure) {
    return failure.getCause() instanceof IOException e ? e : new IOException(failure.getCause());
  }

  private Duration left() {
    return longest.minusNanos(System.nanoTime() - heardAt);
  }

  private void heard() {
    heardAt = System.nanoTime();
  }
}
