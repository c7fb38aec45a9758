package dev.slipway.ingress;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.error.SlipwayException;
import dev.slipway.route.RouteMatch;
import dev.slipway.route.RouteTables;
import dev.slipway.runtime.Failure;
import dev.slipway.runtime.InvocationResult;
import dev.slipway.runtime.Invoker;
import dev.slipway.runtime.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Brings each request to its function and the outcome back. Shared by all event loops. */
final class RequestHandler {
  private static final Logger LOG = Logger.getLogger(RequestHandler.class);

  private static final int LOGGED_TEXT = 500;

  private final Vertx vertx;
  private final RouteTables routes;
  private final Invoker invoker;
  private final BodyMemory memory;
  private final IngressLimits limits;
  private final boolean trustForwarded;

  RequestHandler(Vertx vertx, RouteTables routes, Invoker invoker, IngressConfig config) {
    this.vertx = vertx;
    this.routes = routes;
    this.invoker = invoker;
    this.memory = new BodyMemory(config.maxBodies().asLongValue());
    this.limits = IngressLimits.of(config);
    this.trustForwarded = config.trustForwarded();
  }

  long heldBytes() {
    return memory.held();
  }

  void handle(HttpServerRequest request) {
    Connection connection = Connection.of(request.connection());
    if (connection.isClosing()) {
      return;
    }
    Exchange exchange = new Exchange(request, connection, memory, limits.linger());
    refuseWhatIsThrown(exchange, () -> begin(exchange));
  }

  /** A head that could not be decoded; its connection ends. */
  void handleUndecodable(HttpServerRequest request) {
    Connection connection = Connection.of(request.connection());
    if (!connection.isClosing()) {
      new Exchange(request, connection, memory, limits.linger())
          .refuse(RequestRefusals.undecodable(request.decoderResult().cause()));
    }
  }

  private void begin(Exchange exchange) {
    HttpServerRequest request = exchange.request();
    RequestChecks.check(request);
    RequestTarget target = RequestTarget.of(request);
    RouteMatch match = route(target, request.method().name());
    exchange.matched(match);
    List<Header> headers = GuestHeaders.of(request, target, match, exchange.id(), trustForwarded);
    Consumer<byte[]> whole = body -> invoke(exchange, target, match, headers, body);
    new RequestBody(vertx, limits, exchange, whole).read();
  }

  private RouteMatch route(RequestTarget target, String method) {
    return routes
        .current()
        .match(target.authority(), target.path(), method)
        .orElseThrow(() -> RequestRefusals.noRoute(target, method));
  }

  private void invoke(
      Exchange exchange,
      RequestTarget target,
      RouteMatch match,
      List<Header> headers,
      byte[] body) {
    String method = exchange.request().method().name();
    HttpRequest whole = new HttpRequest(method, match.path(), target.query(), headers, body);
    refuseWhatIsThrown(exchange, () -> invoke(exchange, match, whole));
  }

  private void invoke(Exchange exchange, RouteMatch match, HttpRequest whole) {
    Context loop = vertx.getOrCreateContext();
    invoker.http(
        match.function(),
        whole,
        result ->
            loop.runOnContext(
                back -> refuseWhatIsThrown(exchange, () -> answer(exchange, result))));
  }

  private static void answer(Exchange exchange, InvocationResult<HttpReply> result) {
    exchange.served(result.servedBy());
    switch (result.outcome()) {
      case Outcome.Answered<HttpReply>(HttpReply reply) -> exchange.answer(reply);
      case Outcome.Failed<HttpReply>(Failure failure) -> {
        logGuest(exchange, failure);
        exchange.refuse(FailureRefusals.of(failure));
      }
    }
  }

  /** The client is told no more than the request's id, so the log has the rest under it. */
  private static void logGuest(Exchange exchange, Failure failure) {
    if (failure instanceof Failure.GuestErrored errored) {
      LOG.infof(
          "request %s: the guest answered with an error: %s",
          exchange.id().value(), printable(errored.text()));
    } else if (failure instanceof Failure.GuestTrapped) {
      LOG.infof("request %s: the guest trapped", exchange.id().value());
    }
  }

  /** A guest's text cannot begin a line of its own in the log, nor fill it. */
  private static String printable(String text) {
    String start = text.length() > LOGGED_TEXT ? text.substring(0, LOGGED_TEXT) : text;
    return start.replaceAll("\\p{Cntrl}", " ");
  }

  private static void refuseWhatIsThrown(Exchange exchange, Runnable step) {
    try {
      step.run();
    } catch (SlipwayException refusal) {
      exchange.refuse(refusal);
    } catch (RuntimeException e) {
      LOG.errorf(e, "request %s failed in the listener", exchange.id().value());
      exchange.refuse(RequestRefusals.internal());
    }
  }
}
