package dev.slipway.guest;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.wapc.HostCallForm;
import dev.slipway.guest.wapc.WapcFunctions;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.Import;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which name and in which form a waPC guest reaches its host.
 *
 * @param abi {@code wapc} or {@code wasmbus}
 * @param form empty if the guest makes no host calls
 */
record HostCallImports(Abi abi, Optional<HostCallForm> form) {
  /**
   * What a module imports.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=abi} if it mixes two eras, or
   *     its host calls have a type that no SDK gave them
   */
  static HostCallImports of(CoreModule core) {
    Set<String> modules =
        core.imports().stream().map(Import::module).collect(Collectors.toUnmodifiableSet());
    if (modules.contains(WapcFunctions.WAPC) && modules.contains(WapcFunctions.WASMBUS)) {
      throw refusal(
          "The module imports both \"wapc\" and \"wasmbus\", which are the same functions of two eras.");
    }
    List<HostCallForm> forms =
        core.imports().stream()
            .filter(HostCallImports::isHostCall)
            .map(HostCallImports::form)
            .distinct()
            .toList();
    if (forms.size() > 1) {
      throw refusal(
          "The module imports __host_call twice, with %d and with %d parameters."
              .formatted(forms.getFirst().arity(), forms.get(1).arity()));
    }
    return new HostCallImports(
        modules.contains(WapcFunctions.WASMBUS) ? Abi.WASMBUS : Abi.WAPC,
        forms.stream().findFirst());
  }

  private static boolean isHostCall(Import wanted) {
    return Set.of(WapcFunctions.WAPC, WapcFunctions.WASMBUS).contains(wanted.module())
        && wanted.name().equals(WapcFunctions.HOST_CALL);
  }

  private static HostCallForm form(Import wanted) {
    Optional<HostCallForm> form =
        wanted.type() instanceof ExternalType.Function(FunctionType type)
            ? HostCallForm.of(type)
            : Optional.empty();
    return form.orElseThrow(() -> refusal(otherType(wanted.type())));
  }

  private static String otherType(ExternalType type) {
    return "The module imports __host_call as %s, but SDKs give it 4, 6 or 8 parameters of i32 and a result of i32."
        .formatted(type);
  }

  private static SlipwayException refusal(String reason) {
    return new SlipwayException(
            ErrorCode.MODULE_REFUSED, reason, "Build the whole module with one waPC SDK.")
        .with("check", "abi");
  }
}
