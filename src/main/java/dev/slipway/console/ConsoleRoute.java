package dev.slipway.console;

import static io.quarkus.vertx.http.runtime.RouteConstants.ROUTE_ORDER_DEFAULT;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Leads every address of the console to its one page, which shows what the address names. Quinoa's
 * own routing comes after REST, which answers for all that is not there.
 */
@ApplicationScoped
class ConsoleRoute {
  private static final String PAGE = "/console/";
  private static final int AFTER_FILES = ROUTE_ORDER_DEFAULT + 1;
  private static final int PERMANENT_REDIRECT = 308;

  /** With an extension, which the page of a namespace of that name has not. */
  private static final Pattern ASSET = Pattern.compile("/console/assets/[^/]+\\.[a-z0-9]+");

  void install(@Observes Router router) {
    router
        .routeWithRegex("/console(/.*)?")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(AFTER_FILES)
        .handler(ConsoleRoute::handle);
  }

  private static void handle(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.equals("/console")) {
      context.response().putHeader(HttpHeaders.LOCATION, PAGE);
      context.response().setStatusCode(PERMANENT_REDIRECT).end();
    } else if (ASSET.matcher(path).matches()) {
      // One of another build: that it is not here may change.
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      context.next();
    } else if (path.equals(PAGE)) {
      context.next(); // built without the console
    } else {
      context.reroute(PAGE);
    }
  }
}
