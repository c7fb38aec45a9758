package dev.slipway.runtime;

import dev.slipway.capability.GuestCalls;
import dev.slipway.capability.ProviderCall;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.ContractId;
import dev.slipway.contract.ContractReply;
import dev.slipway.error.RequestId;
import dev.slipway.function.FunctionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets functions whose claims say that they are providers serve contracts to other guests. */
@ApplicationScoped
class PortableProviders implements GuestCalls {
  private final LiveFunctions functions;
  private final GuestInvocations guests;

  PortableProviders(LiveFunctions functions, GuestInvocations guests) {
    this.functions = functions;
    this.guests = guests;
  }

  @Override
  public ContractReply serve(
      String namespace, String function, ContractId contract, ProviderCall call)
      throws ProviderException {
    FunctionHandle handle = require(namespace, function, contract);
    int depth = call.depth() + 1;
    if (depth > GuestDirectory.MAX_DEPTH) {
      throw new ProviderException(
          Reason.REFUSED,
          "%d guests wait for each other already: %s is not called."
              .formatted(GuestDirectory.MAX_DEPTH, handle));
    }
    CallOrigin origin =
        new CallOrigin(RequestId.next(), depth, Optional.of(call.timeout()), Optional.empty());
    return switch (guests.call(handle, new ContractInvocation(origin, contract, call.call()))) {
      case Outcome.Answered<ContractReply>(ContractReply reply) -> reply;
      case Outcome.Failed<ContractReply>(Failure failure) ->
          throw new ProviderException(reason(failure), Failures.inFull(failure));
    };
  }

  @Override
  public void check(String namespace, String function, ContractId contract)
      throws ProviderException {
    FunctionHandle _ = require(namespace, function, contract);
  }

  private FunctionHandle require(String namespace, String function, ContractId contract)
      throws ProviderException {
    FunctionHandle handle =
        functions
            .find(new FunctionKey(namespace, function))
            .filter(found -> !found.versions().isEmpty())
            .orElseThrow(() ->
                new ProviderException(
                    Reason.UNREACHABLE,
                    "The function %s/%s is not there, or serves nothing."
                        .formatted(namespace, function)));
    for (LoadedVersion version : handle.versions()) {
      if (!version.claims().provider() || !version.claims().name(contract)) {
        throw new ProviderException(
            Reason.BROKEN,
            "The claims of version %d of %s do not say that it provides %s."
                .formatted(version.number(), handle, contract));
      }
    }
    return handle;
  }

  private static Reason reason(Failure failure) {
    return switch (failure) {
      case Failure.GuestErrored _ -> Reason.REFUSED;
      case Failure.DeadlineExceeded _, Failure.Cancelled _ -> Reason.TIMED_OUT;
      case Failure.NoRelease _,
          Failure.NotLoaded _,
          Failure.IssuerRevoked _,
          Failure.Overloaded _,
          Failure.CapabilityUnavailable _ ->
          Reason.UNREACHABLE;
      case Failure.Unfit _,
          Failure.NotHttp _,
          Failure.CapabilityDenied _,
          Failure.GuestTrapped _,
          Failure.LimitExceeded _,
          Failure.ResponseInvalid _,
          Failure.Internal _ ->
          Reason.BROKEN;
    };
  }
}
