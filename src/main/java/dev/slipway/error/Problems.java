package dev.slipway.error;

import io.vertx.ext.web.RoutingContext;
import java.nio.channels.ClosedChannelException;
import org.jboss.logging.Logger;

/** Turns what was thrown into the problem that is answered and the line that is logged. */
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  private Problems() {}

  /** Tells the log of what is no refusal of ours, with its stack, which no client sees. */
  static void log(SlipwayException refusal, Throwable thrown, RoutingContext context) {
    String call = context.request().method() + " " + context.request().path();
    if (context.response().ended() || hasLeft(thrown, context)) {
      LOG.debugf(thrown, "%s ended before, by a refusal or by its client", call);
      return;
    }
    switch (refusal.code()) {
      case INTERNAL -> LOG.errorf(thrown, "%s failed", call);
      case DATABASE_UNAVAILABLE -> LOG.warnf("%s: the database is away: %s", call, thrown);
      default -> LOG.debugf("%s refused: %s", call, refusal.getMessage());
    }
  }

  /** Once an answer has begun, only its own way to the client can be closed. */
  private static boolean hasLeft(Throwable thrown, RoutingContext context) {
    return thrown instanceof ClosedChannelException && context.response().headWritten();
  }

  static Problem of(SlipwayException refusal, RoutingContext context) {
    return Problem.of(refusal, context.request().path(), RequestIdRoute.of(context));
  }
}
