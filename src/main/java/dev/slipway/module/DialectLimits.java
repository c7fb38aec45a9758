package dev.slipway.module;

import dev.slipway.contract.Dialect;
import java.util.List;

/** What HTTP in each dialect cannot say, for whoever wonders where a header went. */
final class DialectLimits {
  private static final List<String> SINGLE_VALUES =
      List.of(
          "A header has one value: a response can have one Set-Cookie only.",
          "Repeated headers of a request reach the guest joined by \", \", and Cookie by \"; \".");

  private DialectLimits() {}

  /** Whole sentences. */
  static List<String> of(Dialect dialect) {
    return switch (dialect) {
      case D0, D1, D2 -> SINGLE_VALUES;
      case D3 -> List.of("A reply has no status text: that of its number is sent.");
    };
  }
}
