package dev.slipway.module;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a module that no instance could be made of, for what it declares. */
final class LimitsCheck {
  private LimitsCheck() {}

  /**
   * What the module declares, in a sentence.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=limits} and the most there is
   */
  static String check(List<LimitView> limits) {
    limits.stream()
        .filter(limit -> !limit.fits())
        .findFirst()
        .ifPresent(limit -> {
          throw refusal(limit);
        });
    return "Each instance begins with %s."
        .formatted(
            limits.stream()
                .filter(limit -> limit.namespace().isPresent())
                .map(LimitsCheck::within)
                .collect(Collectors.joining(", and with ")));
  }

  private static String within(LimitView limit) {
    return "%d of at most %d %s".formatted(limit.declared(), limit.platform(), what(limit));
  }

  private static SlipwayException refusal(LimitView limit) {
    return new SlipwayException(
            ErrorCode.MODULE_REFUSED,
            "The module declares %d %s at least, but an instance has %d at most."
                .formatted(limit.declared(), what(limit), limit.platform()),
            fix(limit))
        .with("check", CheckName.LIMITS.id())
        .with("limit", limit.platform());
  }

  private static String what(LimitView limit) {
    return switch (limit.limit()) {
      case "memoryBytes" -> "bytes of memory";
      case "tableElements" -> "table elements";
      default -> limit.limit();
    };
  }

  private static String fix(LimitView limit) {
    return switch (limit.limit()) {
      case "memoryBytes" ->
          "Build it with a smaller initial memory: wasm-ld --initial-memory, asc --initialMemory.";
      case "tableElements" ->
          "Build it with a smaller table: it has an element for each function that is called by address.";
      default -> "Link it to a module with fewer " + limit.limit() + ".";
    };
  }
}
