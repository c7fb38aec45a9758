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
 * Answers each address of the console with the file of that name, or with its one page, which shows
 * what the address names. Comes before Quarkus's own way to files and before REST, which answers
 * for all that is not there.
 */
@ApplicationScoped
class ConsoleRoute {
  private static final String ROOT = "/console/";
  private static final String PAGE = "index.html";
  private static final int BEFORE_FILES = ROUTE_ORDER_DEFAULT - 1;
  private static final int PERMANENT_REDIRECT = 308;

  /** With an extension, which the page of a namespace of that name has not. */
  private static final Pattern ASSET = Pattern.compile("assets/[^/]+\\.[a-z0-9]+");

  private final ConsoleFiles files = ConsoleFiles.packed();

  void install(@Observes Router router) {
    router
        .routeWithRegex("/console(/.*)?")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEFORE_FILES)
        .handler(this::handle);
  }

  private void handle(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(ROOT)) {
      answer(context, path.substring(ROOT.length()));
    } else {
      context.response().putHeader(HttpHeaders.LOCATION, ROOT);
      context.response().setStatusCode(PERMANENT_REDIRECT).end();
    }
  }

  private void answer(RoutingContext context, String path) {
    ConsoleFile file = files.at(path);
    if (file != null) {
      file.answer(context);
    } else if (ASSET.matcher(path).matches()) {
      // One of another build: that it is not here may change.
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      context.next();
    } else {
      answerPage(context);
    }
  }

  private void answerPage(RoutingContext context) {
    ConsoleFile page = files.at(PAGE);
    if (page != null) {
      page.answer(context);
    } else {
      context.next(); // built without the console
    }
  }
}
