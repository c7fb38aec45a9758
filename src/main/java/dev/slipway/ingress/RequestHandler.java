package dev.slipway.ingress;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.error.SlipwayException;
import dev.slipway.route.RouteMatch;
import dev.slipway.route.RouteTables;
import dev.slipway.runtime.Failures;
import dev.slipway.runtime.HeldBytes;
import dev.slipway.runtime.InvocationResult;
import dev.slipway.runtime.Invoker;
import dev.slipway.runtime.Outcome;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings each request to its function and the outcome back. Shared by all event loops. */
final class RequestHandler {
  private static final Logger LOG = Logger.getLogger(RequestHandler.class);

  private final Vertx vertx;
  private final RouteTables routes;
  private final Invoker invoker;
  private final HeldBytes memory;
  private final IngressLimits limits;
  private final boolean trustForwarded;

  RequestHandler(Vertx vertx, RouteTables routes, Invoker invoker, IngressConfig config) {
    this.vertx = vertx;
    this.routes = routes;
    this.invoker = invoker;
    this.memory = new HeldBytes(config.maxBodies().asLongValue());
    this.limits = IngressLimits.of(config);
    this.trustForwarded = config.trustForwarded();
  }

  long heldBytes() {
    return memory.held();
  }

  void handle(HttpServerRequest request, IngressLoop loop) {
    Connection connection = Connection.of(request.connection());
    if (connection.isClosing()) {
      return;
    }
    Exchange exchange = new Exchange(request, connection, memory, limits.linger());
    refuseWhatIsThrown(exchange, () -> begin(exchange, loop));
  }

  /** A head that could not be decoded; its connection ends. */
  void handleUndecodable(HttpServerRequest request) {
    Connection connection = Connection.of(request.connection());
    if (!connection.isClosing()) {
      new Exchange(request, connection, memory, limits.linger())
          .refuse(RequestRefusals.undecodable(request.decoderResult().cause()));
    }
  }

  private void begin(Exchange exchange, IngressLoop loop) {
    HttpServerRequest request = exchange.request();
    RequestChecks.check(request);
    RequestTarget target = RequestTarget.of(request);
    String method = request.method().name();
    RouteMatch match =
        routes
            .current()
            .match(target.authority(), target.path(), method)
            .orElseThrow(() -> RequestRefusals.noRoute(target, method));
    exchange.matched(match);
    List<Header> headers =
        GuestHeaders.of(request, exchange.origin(), target, match, exchange.id(), trustForwarded);
    RequestBody.read(
        vertx,
        limits,
        exchange,
        body -> {
          HttpRequest whole = new HttpRequest(method, match.path(), target.query(), headers, body);
          refuseWhatIsThrown(exchange, () -> invoke(exchange, match, whole, loop));
        });
  }

  private void invoke(Exchange exchange, RouteMatch match, HttpRequest whole, IngressLoop loop) {
    invoker.http(
        match.function(),
        exchange.id(),
        whole,
        result ->
            loop.context()
                .runOnContext(
                    back -> refuseWhatIsThrown(exchange, () -> answer(exchange, result))));
    loop.guests().add();
  }

  /** Lets guests begin that were admitted. */
  void begin() {
    invoker.begin();
  }

  private static void answer(Exchange exchange, InvocationResult<HttpReply> result) {
    exchange.served(result.servedBy());
    switch (result.outcome()) {
      case Outcome.Answered<HttpReply>(HttpReply reply) -> exchange.answer(reply);
      case Outcome.Failed<HttpReply>(var failure) -> exchange.refuse(Failures.problem(failure));
    }
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
