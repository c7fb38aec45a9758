package dev.slipway.error;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log that a client went away while an event was written to it, which is no fault:
 * Quarkus writes an ERROR and Netty a WARN each time, with their traces. What else these two have
 * to say is written. Any thread.
 */
@LoggingFilter(name = "left-clients")
public final class LeftClients implements Filter {
  private static final Set<String> WRITERS =
      Set.of(
          "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler",
          "io.netty.channel.AbstractChannelHandlerContext");

  /** EPIPE and ECONNRESET in the system's words and in Java's: neither has a class of its own. */
  private static final Set<String> GONE =
      Set.of("Broken pipe", "Connection reset by peer", "Connection reset");

  @Override
  public boolean isLoggable(LogRecord entry) {
    return !WRITERS.contains(entry.getLoggerName())
        || !(tellsOfClosed(entry.getThrown()) || tellsOfClosed(entry.getMessage()));
  }

  /** Netty names the first failure of a write in words, when it finds a second one. */
  private static boolean tellsOfClosed(@Nullable String message) {
    return message != null
        && (message.contains(ClosedChannelException.class.getSimpleName())
            || GONE.stream().anyMatch(message::contains));
  }

  private static boolean tellsOfClosed(@Nullable Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (isOfClosed(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfClosed(Throwable thrown) {
    return switch (thrown) {
      case HttpClosedException _, ClosedChannelException _ -> true;
      case IOException e -> e.getMessage() != null && GONE.contains(e.getMessage());
      default -> false;
    };
  }
}
