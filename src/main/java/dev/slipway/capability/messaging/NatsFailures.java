package dev.slipway.capability.messaging;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import io.nats.client.AuthenticationException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in plain words why a NATS server cannot be used. */
final class NatsFailures {
  private static final String SILENT = "The NATS server does not answer in time.";

  private NatsFailures() {}

  /**
   * A connection was not made.
   *
   * @param thrown what the client has said in the end, which is rarely why
   * @param seen the last failure that it had told of
   */
  static ProviderException connecting(IOException thrown, Exception seen) {
    Throwable cause =
        seen instanceof ExecutionException e && e.getCause() != null ? e.getCause() : seen;
    if (thrown instanceof AuthenticationException) {
      return failure(Reason.BROKEN, "The NATS server does not let us in.", thrown);
    }
    return switch (cause) {
      case SocketTimeoutException e -> silent(e);
      case TimeoutException e -> silent(e);
      case SocketException e -> away(e);
      case UnknownHostException e ->
          failure(Reason.UNREACHABLE, "The NATS server's host is not known.", e);
      case SSLException e ->
          failure(Reason.BROKEN, "The NATS server's TLS is not as it should be.", e);
      case IOException e when isEnd(e) -> away(e);
      default ->
          failure(Reason.BROKEN, "What answers is no NATS server that we can talk to.", cause);
    };
  }

  /** A connection has ended. */
  static ProviderException lost() {
    return new ProviderException(Reason.UNREACHABLE, "The connection to the NATS server broke.");
  }

  /** Nothing came back; whether the server has taken what was sent is not known. */
  static ProviderException silent(Exception e) {
    return failure(Reason.TIMED_OUT, SILENT, e);
  }

  static ProviderException silent() {
    return new ProviderException(Reason.TIMED_OUT, SILENT);
  }

  private static ProviderException away(Exception e) {
    return failure(Reason.UNREACHABLE, "The NATS server cannot be reached.", e);
  }

  /** The client's own words for an end where the server's greeting belongs. */
  private static boolean isEnd(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("Failed to read initial info");
  }

  private static ProviderException failure(Reason reason, String message, Throwable cause) {
    return new ProviderException(reason, message, cause);
  }
}
