package dev.slipway.capability.http;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.vertx.core.http.HttpClosedException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a server's answer did not come. */
final class HttpFailures {
  private HttpFailures() {}

  static ProviderException refused(String message) {
    return new ProviderException(Reason.REFUSED, message);
  }

  static ProviderException timedOut(Target target) {
    return new ProviderException(
        Reason.TIMED_OUT, "'%s' has not answered in time.".formatted(target.authority()));
  }

  static ProviderException broken(Target target, String what) {
    return new ProviderException(
        Reason.BROKEN, "What '%s' answers is no HTTP: %s.".formatted(target.authority(), what));
  }

  /** What happened to the connection. */
  static ProviderException of(Target target, Throwable failure) {
    return switch (failure) {
      case ProviderException told -> told;
      case TimeoutException _ -> timedOut(target);
      case SSLException _ -> notTrusted(target, failure);
      case SocketException _,
          ClosedChannelException _,
          HttpClosedException _,
          PrematureChannelClosureException _ ->
          unreachable(target, failure);
      default -> broken(target, failure.getClass().getSimpleName());
    };
  }

  private static ProviderException notTrusted(Target target, Throwable failure) {
    return new ProviderException(
        Reason.BROKEN,
        "There is no trusted connection to '%s': %s."
            .formatted(target.authority(), failure.getMessage()),
        failure);
  }

  private static ProviderException unreachable(Target target, Throwable failure) {
    return new ProviderException(
        Reason.UNREACHABLE,
        "There is no connection to '%s', or it broke.".formatted(target.authority()),
        failure);
  }
}
