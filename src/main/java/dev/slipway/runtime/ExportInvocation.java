package dev.slipway.runtime;

import dev.slipway.error.RequestId;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.ShortText;
import dev.slipway.guest.exports.NumericValue;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A call of an exported function; the arguments take their types from the function. */
record ExportInvocation(RequestId requestId, String export, NumericArguments arguments)
    implements Invocation<List<NumericValue>> {
  /** A compiler's library may export hundreds; these are enough to see a slip of the pen by. */
  private static final int MOST_NAMED = 10;

  @Override
  public String describe() {
    return "export " + export;
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    if (!(version.guest() instanceof Guest.Exports guest)) {
      return Optional.of(
          new Failure.Unfit(
              "The guest is not called by its exports: it takes operations, or HTTP."));
    }
    Optional<FunctionType> type = guest.module().type(export);
    if (type.isEmpty()) {
      return Optional.of(new Failure.Unfit(missing(guest.module().functions())));
    }
    return arguments.misfit(type.get().parameters()).map(Failure.Unfit::new);
  }

  private String missing(Set<String> functions) {
    String named =
        functions.stream()
            .sorted()
            .limit(MOST_NAMED)
            .map(name -> '"' + ShortText.of(name) + '"')
            .collect(Collectors.joining(", "));
    int unnamed = Math.max(0, functions.size() - MOST_NAMED);
    return "The guest exports no numeric function \"%s\". It exports %s%s."
        .formatted(
            export,
            named.isEmpty() ? "none" : named,
            unnamed == 0 ? "" : " and " + unnamed + " more");
  }

  @Override
  public Outcome<List<NumericValue>> run(LoadedVersion version, GuestCall call) {
    Guest.Exports guest = (Guest.Exports) version.guest();
    FunctionType type = guest.module().type(export).orElseThrow();
    return GuestResults.outcome(guest.module().call(export, arguments.as(type.parameters()), call));
  }
}
