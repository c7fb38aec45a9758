package dev.slipway.ingress;

import dev.slipway.contract.HttpReply;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.Problem;
import dev.slipway.error.RequestId;
import dev.slipway.error.SlipwayException;
import dev.slipway.route.RouteMatch;
import dev.slipway.runtime.HeldBytes;
import dev.slipway.runtime.ServedBy;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. It is answered once, by {@link #answer} or {@link #refuse}, and
 * ends when the answer is written or its client is gone. Used on the connection's event loop only.
 */
final class Exchange {
  private static final CharSequence FUNCTION = HttpHeaders.createOptimized("Slipway-Function");
  private static final CharSequence VERSION = HttpHeaders.createOptimized("Slipway-Version");
  private static final CharSequence RELEASE = HttpHeaders.createOptimized("Slipway-Release");
  private static final CharSequence INBOUND_ID =
      HttpHeaders.createOptimized(RequestId.INBOUND_HEADER);
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);

  private final HttpServerRequest request;
  private final Connection connection;
  private final HeldBytes memory;
  private final Duration linger;
  private final RequestId id;
  private @Nullable RouteMatch match;
  private @Nullable ServedBy servedBy;
  private long held;
  private boolean answered;
  private boolean ended;

  /**
   * Begins an exchange.
   *
   * @param linger how long the rest of a body is read away that is not wanted any more
   */
  Exchange(HttpServerRequest request, Connection connection, HeldBytes memory, Duration linger) {
    this.request = request;
    this.connection = connection;
    this.memory = memory;
    this.linger = linger;
    this.id = RequestId.from(request.getHeader(INBOUND_ID));
    connection.exchangeBegins();
  }

  HttpServerRequest request() {
    return request;
  }

  RequestId id() {
    return id;
  }

  /** What tells a guest where the request came from. */
  OriginHeaders origin() {
    return connection.origin(request);
  }

  boolean isAnswered() {
    return answered;
  }

  void matched(RouteMatch match) {
    this.match = match;
  }

  void served(Optional<ServedBy> by) {
    this.servedBy = by.orElse(null);
  }

  /** Takes memory for a part of a body until the exchange ends; false if there is none left. */
  boolean hold(long bytes) {
    if (!memory.take(bytes)) {
      return false;
    }
    held += bytes;
    return true;
  }

  private void letGo() {
    memory.giveBack(held);
    held = 0;
  }

  /** Sends a guest's reply; the request's body is not needed any more. */
  void answer(HttpReply reply) {
    letGo();
    if (!hold(reply.body().length)) {
      refuse(RequestRefusals.memoryFull());
      return;
    }
    if (!response().closed()) {
      boolean withBody = GuestResponse.prepare(reply, request);
      send(withBody ? Buffer.buffer(reply.body()) : null);
    } else {
      end();
    }
  }

  /** Sends a problem; does nothing if the exchange is answered already. */
  void refuse(SlipwayException refusal) {
    if (answered) {
      return;
    }
    letGo();
    if (response().closed()) {
      end();
      return;
    }
    Buffer problem = Buffer.buffer(Problem.of(refusal, path(), id).toJson());
    response()
        .setStatusCode(refusal.code().httpStatus())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    refusal.code().httpHeaders().forEach(response()::putHeader);
    if (refusal.code() == ErrorCode.METHOD_NOT_ALLOWED) {
      response().putHeader(HttpHeaders.ALLOW, RequestChecks.SERVED_METHODS);
    }
    response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(problem.length()));
    send(HttpMethod.HEAD.equals(request.method()) ? null : problem);
  }

  /** Sends a problem on a connection that Vert.x is about to close. */
  void refuseAtOnce(SlipwayException refusal) {
    refuse(refusal);
    connection.flush();
  }

  /** The client is gone before its request was whole. */
  void abandon() {
    answered = true;
    end();
  }

  private HttpServerResponse response() {
    return request.response();
  }

  private String path() {
    String uri = request.uri();
    int mark = uri.indexOf('?');
    return mark < 0 ? uri : uri.substring(0, mark);
  }

  private void send(@Nullable Buffer body) {
    answered = true;
    ownHeaders();
    boolean undecodable = request.decoderResult().isFailure();
    boolean unread = undecodable || (!request.isEnded() && Announced.length(request) != 0);
    if (unread || connection.isDraining()) {
      connection.announceClose(request);
    }
    write(body, undecodable).onComplete(done -> end());
    if (unread) {
      connection.linger(request, linger);
    }
  }

  /** Vert.x closes at once after the end of an answer to what it could not decode. */
  private Future<Void> write(@Nullable Buffer body, boolean undecodable) {
    if (body == null) {
      return response().end();
    }
    return undecodable ? response().write(body) : response().end(body);
  }

  private void ownHeaders() {
    MultiMap headers = response().headers();
    headers.add(REQUEST_ID, id.value());
    if (match != null) {
      headers.add(FUNCTION, match.functionName());
    }
    if (servedBy != null) {
      headers.add(VERSION, Integer.toString(servedBy.version()));
      headers.add(RELEASE, Integer.toString(servedBy.release()));
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      letGo();
      connection.exchangeEnds();
    }
  }
}
