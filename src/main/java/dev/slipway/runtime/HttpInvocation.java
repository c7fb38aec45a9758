package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.HttpDialect;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.contract.PayloadException;
import dev.slipway.error.RequestId;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import java.util.Optional;

/** A request of the contract http_server, in the version's dialect. */
record HttpInvocation(RequestId requestId, HttpRequest request) implements Invocation<HttpReply> {
  @Override
  public String describe() {
    return request.method() + " " + request.path();
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    if (!(version.guest() instanceof Guest.Wapc) || version.dialect().isEmpty()) {
      return Optional.of(
          new Failure.NotHttp("The guest is called by operations or exports, not by HTTP."));
    }
    return version.claimed().contains(ContractId.HTTP_SERVER)
        ? Optional.empty()
        : Optional.of(new Failure.CapabilityDenied(ContractId.HTTP_SERVER.id(), false));
  }

  @Override
  public Outcome<HttpReply> run(LoadedVersion version, GuestCall call) {
    HttpDialect dialect = version.dialect().orElseThrow().http();
    Guest.Wapc guest = (Guest.Wapc) version.guest();
    Outcome<byte[]> outcome =
        GuestResults.outcome(
            guest.module().call(dialect.operation(), dialect.encode(request), call));
    return switch (outcome) {
      case Outcome.Answered<byte[]>(byte[] payload) -> decode(dialect, payload);
      case Outcome.Failed<byte[]>(Failure failure) -> GuestResults.failed(failure);
    };
  }

  private static Outcome<HttpReply> decode(HttpDialect dialect, byte[] payload) {
    try {
      return new Outcome.Answered<>(dialect.decode(payload));
    } catch (PayloadException e) {
      return GuestResults.failed(new Failure.ResponseInvalid(String.valueOf(e.getMessage())));
    }
  }
}
