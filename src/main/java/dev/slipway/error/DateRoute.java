package dev.slipway.error;

import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates every answer (RFC 9110, 6.6.1), refusals too: who is refused because clocks differ can see
 * it there.
 */
record DateRoute(Clock clock) {
  private static final DateTimeFormatter FIXED =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  void handle(RoutingContext context) {
    context.response().putHeader("Date", FIXED.format(clock.instant()));
    context.next();
  }
}
