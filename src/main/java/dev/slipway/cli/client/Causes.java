package dev.slipway.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Puts the failure of a connection, and what to do about it, into words. */
final class Causes {
  private Causes() {}

  static String words(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "no connection came about in time";
      case ConnectException e when hasUnresolved(e) -> "its host has no address";
      case ConnectException _ -> "nothing listens there";
      default -> failure.getMessage() == null ? "the connection broke" : failure.getMessage();
    };
  }

  static String fix(IOException failure) {
    return failure instanceof HttpTimeoutException
            && !(failure instanceof HttpConnectTimeoutException)
        ? "See the platform's log, and whether the call was done all the same; SLIPWAY_TIMEOUT"
            + " lets the command wait longer."
        : "Start it (make run), or name another by --url, SLIPWAY_URL or `slipway login`.";
  }

  private static boolean hasUnresolved(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }
}
