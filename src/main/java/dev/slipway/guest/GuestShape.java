package dev.slipway.guest;

import dev.slipway.contract.Dialect;
import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.HostFunction;
import dev.slipway.guest.assemblyscript.AssemblyScriptFunctions;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.wapc.HostCallForm;
import dev.slipway.guest.wapc.WapcFunctions;
import dev.slipway.guest.wapc.WapcModule;
import dev.slipway.guest.wasi.CommandModule;
import dev.slipway.guest.wasi.WasiFunctions;
import dev.slipway.wasm.FunctionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an upload found out about how a module is called. Stored with the module: what is added is
 * empty in older rows.
 *
 * @param dialect the one that its SDK most likely speaks; empty if no contract describes its calls
 * @param hostCalls the form of its host calls; empty if it makes none
 * @param startFunctions to be called once per instance, in this order
 * @param functions exported functions with numeric types; only for {@link Abi#EXPORTS}
 * @param minimumMemoryBytes the memory that every instance has from the beginning
 */
public record GuestShape(
    Abi abi,
    Optional<Dialect> dialect,
    Optional<HostCallForm> hostCalls,
    List<String> startFunctions,
    Map<String, FunctionType> functions,
    long minimumMemoryBytes) {
  public GuestShape {
    startFunctions = List.copyOf(startFunctions);
    functions = Map.copyOf(functions);
  }

  /** What a module of this shape may import. */
  public List<HostFunction> hostFunctions() {
    HostCallForm form = hostCalls.orElse(HostCallForm.LINK);
    return Stream.of(
            switch (abi) {
              case WAPC -> WapcFunctions.wapc(form);
              case WASMBUS -> WapcFunctions.wasmbus(form);
              case WASI_COMMAND, EXPORTS -> List.<HostFunction>of();
            },
            WasiFunctions.ALL,
            AssemblyScriptFunctions.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Takes compiled code of a module of this shape over. */
  public Guest guest(CompiledModule code) {
    return switch (abi) {
      case WAPC, WASMBUS -> new Guest.Wapc(new WapcModule(code, startFunctions));
      case WASI_COMMAND -> new Guest.Command(new CommandModule(code));
      case EXPORTS -> new Guest.Exports(new ExportsModule(code, startFunctions, functions));
    };
  }
}
