package dev.slipway.runtime;

import dev.slipway.contract.ContractId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a function's current release lacks of the capabilities that its claims name. */
final class BindingHealth {
  private BindingHealth() {}

  static List<FunctionHealth.Cause> causes(FunctionHandle function) {
    List<FunctionHealth.Cause> causes = new ArrayList<>();
    for (BoundProvider bound : function.attachable()) {
      bound
          .provider()
          .fault()
          .ifPresent(fault ->
              causes.add(
                  FunctionHealth.Cause.of(
                      bound.binding(), fault.reason().id() + ": " + fault.message())));
    }
    unbound(function).forEach(contract -> causes.add(FunctionHealth.Cause.of(contract)));
    return causes;
  }

  /** A portable provider's claims name what it serves, which needs no binding. */
  private static Set<ContractId> unbound(FunctionHandle function) {
    Set<ContractId> unbound = new LinkedHashSet<>();
    for (LoadedVersion version : function.versions()) {
      if (!version.claims().provider()) {
        version.claims().contracts().stream()
            .filter(contract -> !contract.isImplicit() && !contract.isGuest())
            .filter(contract -> !function.bindings().bind(contract))
            .forEach(unbound::add);
      }
    }
    return unbound;
  }
}
