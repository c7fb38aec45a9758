package dev.slipway.guest;

import dev.slipway.contract.Dialect;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.wapc.WapcFunctions;
import dev.slipway.guest.wapc.WapcModule;
import dev.slipway.guest.wasi.CommandModule;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.Export;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.Import;
import dev.slipway.wasm.MemoryType;
import dev.slipway.wasm.ValueType;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out how a module is called: by its exports first, then by what it imports. */
public final class ShapeReader {
  private static final FunctionType GUEST_CALL = FunctionType.ofI32(2, 1);
  private static final FunctionType START = FunctionType.ofI32(0, 0);

  private ShapeReader() {}

  /**
   * The shape of a module.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=abi} if it has none that is
   *     served, with the reason
   */
  public static GuestShape read(WasmModule module) {
    CoreModule core =
        module
            .core()
            .orElseThrow(() ->
                refusal(
                    "This is a WebAssembly component, and components are not run yet.",
                    "Build a core module, such as a waPC guest."));
    if (core.export("__guest_call").isPresent()) {
      return wapc(core);
    }
    if (core.export(CommandModule.START).isPresent() && importsWasi(core)) {
      return command(core);
    }
    return exports(core);
  }

  private static GuestShape wapc(CoreModule core) {
    if (!core.exportedFunction("__guest_call").equals(Optional.of(GUEST_CALL))) {
      throw refusal(
          "__guest_call is exported, but its type is not " + GUEST_CALL + ".",
          "Build the module with a waPC SDK.");
    }
    if (!(core.export("memory").orElse(null) instanceof ExternalType.Memory)) {
      throw refusal(
          "__guest_call is exported, but no memory named \"memory\".",
          "Export the linear memory under that name, as every waPC SDK does.");
    }
    refuseOtherEras(core);
    List<String> startFunctions =
        WapcModule.START_FUNCTIONS.stream()
            .filter(name -> core.exportedFunction(name).equals(Optional.of(START)))
            .toList();
    return new GuestShape(
        Abi.WAPC, Optional.of(Dialect.D2), startFunctions, Map.of(), memory(core));
  }

  private static GuestShape command(CoreModule core) {
    if (!core.exportedFunction(CommandModule.START).equals(Optional.of(START))) {
      throw refusal(
          "_start is exported, but its type is not " + START + ".",
          "Build the module as a WASI command, whose _start takes and returns nothing.");
    }
    if (!(core.export("memory").orElse(null) instanceof ExternalType.Memory)) {
      throw refusal(
          "_start is exported, but no memory named \"memory\".",
          "Export the linear memory under that name, as every WASI toolchain does.");
    }
    return new GuestShape(Abi.WASI_COMMAND, Optional.empty(), List.of(), Map.of(), memory(core));
  }

  private static void refuseOtherEras(CoreModule core) {
    if (core.imports().stream().anyMatch(i -> i.module().equals("wasmbus"))) {
      throw refusal(
          "The module imports \"wasmbus\" (SDKs since 2021-09), which is not served yet.",
          "Build it with an SDK that imports \"wapc\", such as wascc-actor 0.7.");
    }
    hostCall(core)
        .filter(type -> type.parameters().size() != 8)
        .ifPresent(type -> {
          throw refusal(
              "The module makes host calls of %d parameters (SDKs before 2020-03-30), which are not served yet."
                  .formatted(type.parameters().size()),
              "Build it with an SDK whose host calls have 8, such as wascc-actor 0.7.");
        });
  }

  private static Optional<FunctionType> hostCall(CoreModule core) {
    return core.imports().stream()
        .filter(i -> i.module().equals(WapcFunctions.MODULE) && i.name().equals("__host_call"))
        .map(Import::type)
        .filter(ExternalType.Function.class::isInstance)
        .map(type -> ((ExternalType.Function) type).type())
        .findFirst();
  }

  private static boolean importsWasi(CoreModule core) {
    return core.imports().stream().anyMatch(i -> i.module().startsWith("wasi_"));
  }

  private static GuestShape exports(CoreModule core) {
    Map<String, FunctionType> functions = new TreeMap<>();
    for (Export export : core.exports()) {
      if (export.type() instanceof ExternalType.Function(FunctionType type) && isNumeric(type)) {
        functions.put(export.name(), type);
      }
    }
    if (functions.isEmpty()) {
      throw refusal(
          "The module exports neither __guest_call (waPC) nor a function of plain numbers.",
          "Build it with a waPC SDK, or export a function of i32, i64, f32 and f64.");
    }
    return new GuestShape(Abi.EXPORTS, Optional.empty(), List.of(), functions, memory(core));
  }

  private static long memory(CoreModule core) {
    return core.memories().stream()
        .mapToLong(memory -> memory.pages().minimum() * MemoryType.PAGE_BYTES)
        .sum();
  }

  private static boolean isNumeric(FunctionType type) {
    return type.parameters().stream().allMatch(ValueType::isNumeric)
        && type.results().stream().allMatch(ValueType::isNumeric);
  }

  private static SlipwayException refusal(String reason, String fix) {
    return new SlipwayException(ErrorCode.MODULE_REFUSED, reason, fix).with("check", "abi");
  }
}
