package dev.slipway.ingress;

import dev.slipway.error.SlipwayException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads a request's body whole, within its limits of size and slowness; beyond them the exchange is
 * refused, and what still comes is thrown away.
 */
final class RequestBody {
  private static final byte[] NONE = {};
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final IngressLimits limits;
  private final Exchange exchange;
  private final Consumer<byte[]> whole;
  private Buffer received = Buffer.buffer(0);
  private long inWindow;
  private long timer = NO_TIMER;

  private RequestBody(
      Vertx vertx, IngressLimits limits, Exchange exchange, Consumer<byte[]> whole) {
    this.vertx = vertx;
    this.limits = limits;
    this.exchange = exchange;
    this.whole = whole;
  }

  /**
   * Begins to read.
   *
   * @param whole takes the body, at once if there is none
   * @throws SlipwayException {@code body-too-large} if the body is announced as that
   */
  static void read(Vertx vertx, IngressLimits limits, Exchange exchange, Consumer<byte[]> whole) {
    HttpServerRequest request = exchange.request();
    long announced = Announced.length(request);
    if (announced > limits.maxBody()) {
      throw RequestRefusals.bodyTooLarge(limits.maxBody());
    }
    if (announced == 0 || request.isEnded()) {
      whole.accept(NONE);
    } else {
      new RequestBody(vertx, limits, exchange, whole).read(request);
    }
  }

  private void read(HttpServerRequest request) {
    request.handler(this::part).endHandler(end -> end()).exceptionHandler(this::cutOff);
    invite(request);
    watch();
  }

  private static void invite(HttpServerRequest request) {
    String expect = request.getHeader(HttpHeaders.EXPECT);
    if (expect != null && expect.equalsIgnoreCase("100-continue")) {
      request.response().writeContinue();
    }
  }

  private void part(Buffer part) {
    if (exchange.isAnswered()) {
      return;
    }
    inWindow += part.length();
    if (received.length() + part.length() > limits.maxBody()) {
      refuse(RequestRefusals.bodyTooLarge(limits.maxBody()));
    } else if (!exchange.hold(part.length())) {
      refuse(RequestRefusals.memoryFull());
    } else {
      received.appendBuffer(part);
    }
  }

  private void refuse(SlipwayException refusal) {
    stopWatching();
    received = Buffer.buffer(0);
    exchange.refuse(refusal);
  }

  private void end() {
    stopWatching();
    if (!exchange.isAnswered()) {
      whole.accept(received.length() == 0 ? NONE : received.getBytes());
    }
  }

  private void cutOff(Throwable cause) {
    stopWatching();
    if (exchange.isAnswered()) {
      return;
    }
    if (cause instanceof HttpClosedException) {
      exchange.abandon();
    } else {
      exchange.refuseAtOnce(RequestRefusals.notValid("The body's chunks are no HTTP."));
    }
  }

  private void watch() {
    inWindow = 0;
    timer = vertx.setTimer(limits.bodyWindow().toMillis(), fired -> endOfWindow());
  }

  private void endOfWindow() {
    timer = NO_TIMER;
    if (inWindow < limits.bodyWindowMin()) {
      refuse(RequestRefusals.bodyTooSlow());
    } else {
      watch();
    }
  }

  private void stopWatching() {
    if (timer != NO_TIMER) {
      vertx.cancelTimer(timer);
      timer = NO_TIMER;
    }
  }
}
