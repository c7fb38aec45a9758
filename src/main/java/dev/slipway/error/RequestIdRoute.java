package dev.slipway.error;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Names every request before anything else sees it: in the context, the answer and the log. */
final class RequestIdRoute {
  private static final String KEY = RequestId.class.getName();

  private RequestIdRoute() {}

  static void handle(RoutingContext context) {
    context.response().putHeader(RequestId.HEADER, of(context).value());
    context.next();
  }

  /** The request's id. A request that failed before it was named gets its id now. */
  static RequestId of(RoutingContext context) {
    RequestId known = context.get(KEY);
    if (known != null) {
      return known;
    }
    RequestId id = RequestId.from(context.request().getHeader(RequestId.INBOUND_HEADER));
    context.put(KEY, id);
    MDC.put("requestId", id.value());
    return id;
  }
}
