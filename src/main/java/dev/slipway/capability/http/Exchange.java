package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.HttpReply;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, which is gathered on an event loop while the guest's thread waits.
 * Whoever ends it first decides how it ended.
 */
final class Exchange {
  private final Target target;
  private final long most;
  private final CompletableFuture<HttpReply> reply = new CompletableFuture<>();
  private final Buffer body = Buffer.buffer();
  private @Nullable HttpClientRequest request;
  private boolean ended;

  /**
   * One that has not begun.
   *
   * @param most bytes of the response's body
   */
  Exchange(Target target, long most) {
    this.target = target;
    this.most = most;
  }

  /** Sends the request, and waits for the whole response. */
  HttpReply run(HttpClient client, RequestOptions options, Buffer sent, Duration timeout)
      throws ProviderException {
    client.request(options).onSuccess(begun -> send(begun, sent)).onFailure(this::fail);
    try {
      return reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw HttpFailures.of(target, e.getCause());
    } catch (TimeoutException _) {
      throw HttpFailures.timedOut(target);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw HttpFailures.timedOut(target);
    } finally {
      end();
    }
  }

  private void send(HttpClientRequest begun, Buffer sent) {
    if (isHeld(begun)) {
      begun.send(sent).onSuccess(this::receive).onFailure(this::fail);
    } else {
      begun.reset();
    }
  }

  /** False if the guest waits no more. */
  private synchronized boolean isHeld(HttpClientRequest begun) {
    request = begun;
    return !ended;
  }

  /** Breaks off what has not come to its end; else it does nothing. */
  private synchronized void end() {
    ended = true;
    if (request != null) {
      request.reset();
    }
  }

  private void receive(HttpClientResponse response) {
    response.exceptionHandler(this::fail).handler(this::append).endHandler(_ -> finish(response));
    if (announced(response) > most) {
      refuse();
    }
  }

  private static long announced(HttpClientResponse response) {
    String length = response.getHeader("content-length");
    boolean isBody = !response.request().getMethod().equals(HttpMethod.HEAD);
    return isBody && length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private void append(Buffer part) {
    if (body.length() + part.length() > most) {
      refuse();
    } else {
      body.appendBuffer(part);
    }
  }

  private void refuse() {
    fail(
        HttpFailures.refused(
            "The answer of '%s' has more than %d bytes.".formatted(target.authority(), most)));
    end();
  }

  private void finish(HttpClientResponse response) {
    try {
      reply.complete(
          new HttpReply(
              response.statusCode(),
              ForwardedHeaders.received(response.headers()),
              body.getBytes()));
    } catch (IllegalArgumentException e) {
      fail(HttpFailures.broken(target, String.valueOf(e.getMessage())));
    }
  }

  private void fail(Throwable failure) {
    reply.completeExceptionally(failure);
  }
}
