package dev.slipway.error;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Answers with problems where REST never comes in: on the listener's router itself. */
@ApplicationScoped
class HttpProblems {
  /** Before every other route of ours and of Quarkus that may refuse. */
  private static final int FIRST = -1000;

  /** Just before Quarkus's own handler, which answers with HTML or nothing. */
  private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

  private final DateRoute date;

  HttpProblems(Clock clock) {
    this.date = new DateRoute(clock);
  }

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(RequestIdRoute::handle);
    router.route().order(FIRST).handler(date::handle);
    router.route().order(LAST_BUT_ONE).failureHandler(HttpProblems::answer);
    List.of(400, 404, 405, 406, 415)
        .forEach(status -> router.errorHandler(status, HttpProblems::answer));
  }

  private static void answer(RoutingContext context) {
    Throwable thrown = context.failure();
    SlipwayException refusal =
        thrown == null ? HttpRefusal.of(context.statusCode()) : Refusals.of(thrown);
    if (thrown != null) {
      Problems.log(refusal, thrown, context);
    }
    send(refusal, context);
  }

  /** Sends a refusal unless an answer is under way already. Event loop only. */
  static void send(SlipwayException refusal, RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    Problem problem = Problems.of(refusal, context);
    refusal.code().httpHeaders().forEach(response::putHeader);
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(problem.toJson());
  }
}
