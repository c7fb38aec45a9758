package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import dev.slipway.contract.HttpDialect;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.contract.PayloadException;
import dev.slipway.error.RequestId;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.wasi.CgiReply;
import java.util.Optional;

/** A request of the contract http_server, in the version's dialect or as CGI. */
record HttpInvocation(RequestId requestId, HttpRequest request) implements Invocation<HttpReply> {
  @Override
  public String describe() {
    return request.method() + " " + request.path();
  }

  @Override
  public Optional<Failure> refusal(LoadedVersion version) {
    boolean speaksHttp =
        switch (version.guest()) {
          case Guest.Wapc _ -> version.dialect().isPresent();
          case Guest.Command _ -> true;
          case Guest.Exports _ -> false;
        };
    if (!speaksHttp) {
      return Optional.of(
          new Failure.NotHttp("The guest is called by operations or exports, not by HTTP."));
    }
    return version.claims().name(ContractId.HTTP_SERVER)
        ? Optional.empty()
        : Optional.of(new Failure.CapabilityDenied(ContractId.HTTP_SERVER.id(), false));
  }

  @Override
  public Outcome<HttpReply> run(LoadedVersion version, GuestCall call) {
    return switch (version.guest()) {
      case Guest.Wapc(var module) -> {
        HttpDialect dialect = version.dialect().orElseThrow().http();
        yield reply(
            module.call(dialect.operation(), dialect.encode(request), call), dialect::decode);
      }
      case Guest.Command(var module) -> reply(module.run(request, call), CgiReply::read);
      case Guest.Exports _ -> throw new IllegalStateException("exports do not answer HTTP");
    };
  }

  /** Reads a reply in what the guest speaks. */
  private interface Decoder {
    HttpReply decode(byte[] payload) throws PayloadException;
  }

  private static Outcome<HttpReply> reply(GuestResult<byte[]> result, Decoder decoder) {
    return switch (GuestResults.outcome(result)) {
      case Outcome.Answered<byte[]>(byte[] payload) -> decode(decoder, payload);
      case Outcome.Failed<byte[]>(Failure failure) -> GuestResults.failed(failure);
    };
  }

  private static Outcome<HttpReply> decode(Decoder decoder, byte[] payload) {
    try {
      return new Outcome.Answered<>(decoder.decode(payload));
    } catch (PayloadException e) {
      return GuestResults.failed(new Failure.ResponseInvalid(String.valueOf(e.getMessage())));
    }
  }
}
