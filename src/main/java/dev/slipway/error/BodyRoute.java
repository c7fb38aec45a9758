package dev.slipway.error;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is announced as too large, and one that comes too slowly, with a problem:
 * Quarkus itself would answer the first with nothing and cut the connection of the second. A slow
 * body would also keep a worker thread that waits for it.
 */
@ApplicationScoped
class BodyRoute {
  /** After the request has its id, before Quarkus's own check of the size. */
  private static final int ORDER = -900;

  /** Not the whole listener: a gRPC stream may rightly be silent for long. */
  private static final String PATH = "/api/*";

  /** HTTP/2 says in no header that a body will follow. */
  private static final Set<HttpMethod> BODILESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);

  private final long max;
  private final Duration window;
  private final long windowMin;

  BodyRoute(
      BodyConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize max) {
    this.max = max.asLongValue();
    this.window = config.window();
    this.windowMin = config.windowMin().asLongValue();
  }

  void install(@Observes Router router) {
    router.route(PATH).order(ORDER).handler(this::check);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (announced(request) > max) {
      end(context, 413);
      return;
    }
    if (isComing(request)) {
      watch(context);
    }
    context.next();
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  /**
   * Whether a part of the body is still to be read. A request without one may look unread for as
   * long as its handler works.
   */
  private static boolean isComing(HttpServerRequest request) {
    if (request.getHeader("Content-Length") != null) {
      return request.bytesRead() < announced(request);
    }
    return !request.isEnded() && isStreamed(request);
  }

  private static boolean isStreamed(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        ? !BODILESS.contains(request.method())
        : request.getHeader("Transfer-Encoding") != null;
  }

  private void watch(RoutingContext context) {
    long before = context.request().bytesRead();
    long timer = context.vertx().setTimer(window.toMillis(), fired -> recheck(context, before));
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
  }

  private void recheck(RoutingContext context, long before) {
    HttpServerRequest request = context.request();
    if (!isComing(request) || context.response().headWritten()) {
      return;
    }
    if (request.bytesRead() - before < windowMin) {
      end(context, 408);
    } else {
      watch(context);
    }
  }

  /** The rest of the body is still to come, so an HTTP/1 connection has no use after this. */
  private static void end(RoutingContext context, int status) {
    HttpServerRequest request = context.request();
    if (request.version() != HttpVersion.HTTP_2) {
      context.response().putHeader("Connection", "close");
      context.addEndHandler(sent -> request.connection().close());
    }
    HttpProblems.send(HttpRefusal.of(status), context);
  }
}
