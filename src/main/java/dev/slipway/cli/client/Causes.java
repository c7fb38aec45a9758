package dev.slipway.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Puts the failure of a connection into words. */
final class Causes {
  private Causes() {}

  static String words(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> "no connection came about in time";
      case HttpTimeoutException _ -> "it took the connection and then said nothing";
      case ConnectException e when hasUnresolved(e) -> "its host has no address";
      case ConnectException _ -> "nothing listens there";
      default -> failure.getMessage() == null ? "the connection broke" : failure.getMessage();
    };
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
