package dev.slipway.module;

import dev.slipway.claims.Token;
import dev.slipway.contract.ContractId;
import dev.slipway.guest.GuestShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is no fault of a module, but would surprise whoever releases it. */
final class Notes {
  private Notes() {}

  static List<String> of(Inspected upload, List<LimitView> limits) {
    return Stream.concat(
            limits.stream().filter(LimitView::fits).filter(LimitView::needsMore).map(Notes::limit),
            http(upload).stream())
        .toList();
  }

  private static String limit(LimitView limit) {
    return "A release must name limits.%s of %d at least: the namespace gives %d by default."
        .formatted(limit.limit(), limit.declared(), limit.namespace().orElseThrow());
  }

  private static Optional<String> http(Inspected upload) {
    if (upload.token().isEmpty() || upload.shape().isEmpty()) {
      return Optional.empty();
    }
    boolean claimed = claimsHttp(upload.token().get());
    boolean answers = answersHttp(upload.shape().get());
    if (claimed && !answers) {
      return Optional.of(
          "The claims name wascc:http_server, but a guest that is called so answers no HTTP.");
    }
    return answers && !claimed
        ? Optional.of(
            "The claims do not name wascc:http_server, so it cannot be called over HTTP. Sign it with"
                + " that capability if it is an HTTP guest.")
        : Optional.empty();
  }

  private static boolean claimsHttp(Token token) {
    return token.claims().module().capabilities().stream()
        .map(ContractId::new)
        .anyMatch(ContractId.HTTP_SERVER::equals);
  }

  private static boolean answersHttp(GuestShape shape) {
    return switch (shape.abi()) {
      case WAPC, WASMBUS, WASI_COMMAND -> true;
      case EXPORTS -> false;
    };
  }
}
