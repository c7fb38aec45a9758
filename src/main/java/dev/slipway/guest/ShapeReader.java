package dev.slipway.guest;

import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import dev.slipway.guest.assemblyscript.AssemblyScriptFunctions;
import dev.slipway.guest.wapc.WapcModule;
import dev.slipway.guest.wasi.CommandModule;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.Export;
import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.MemoryType;
import dev.slipway.wasm.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out how a module is called: by its exports first, then by what it imports. */
public final class ShapeReader {
  private static final FunctionType GUEST_CALL = FunctionType.ofI32(2, 1);
  private static final FunctionType START = FunctionType.ofI32(0, 0);

  /** Sets a WASI reactor up: toolchains make it where there is no main program. */
  private static final String INITIALIZE = "_initialize";

  /** Functions that are given pointers to texts. */
  private static final Set<String> TEXTS = Set.of("abort", "trace");

  private ShapeReader() {}

  /**
   * The shape of a module.
   *
   * @param claims empty for a module without a token
   * @throws SlipwayException {@code module-refused} with {@code check=abi} if it has none that is
   *     served, with the reason
   */
  public static GuestShape read(CoreModule core, Optional<GuestClaims> claims) {
    if (core.export("__guest_call").isPresent()) {
      return wapc(core, claims);
    }
    if (core.export(CommandModule.START).isPresent() && importsWasi(core)) {
      return command(core);
    }
    return exports(core);
  }

  private static GuestShape wapc(CoreModule core, Optional<GuestClaims> claims) {
    if (!core.exportedFunction("__guest_call").equals(Optional.of(GUEST_CALL))) {
      throw refusal(
          "__guest_call is exported, but it is not a function of the type %s: it is %s."
              .formatted(
                  GUEST_CALL,
                  core.exportedFunction("__guest_call")
                      .map(FunctionType::toString)
                      .orElse("no function")),
          "Build the module with a waPC SDK, such as wapc-guest for Rust.");
    }
    if (!exportsMemory(core)) {
      throw refusal(
          "__guest_call is exported, but no memory named \"memory\".",
          "Export the linear memory under that name, as every waPC SDK does.");
    }
    HostCallImports host = HostCallImports.of(core);
    return new GuestShape(
        host.abi(),
        DialectChoice.of(host.abi(), host.form(), claims).dialect(),
        host.form(),
        startFunctions(core),
        Map.of(),
        memory(core));
  }

  private static GuestShape command(CoreModule core) {
    if (!core.exportedFunction(CommandModule.START).equals(Optional.of(START))) {
      throw refusal(
          "_start is exported, but its type is not " + START + ".",
          "Build the module as a WASI command, whose _start takes and returns nothing.");
    }
    if (!exportsMemory(core)) {
      throw refusal(
          "_start is exported, but no memory named \"memory\".",
          "Export the linear memory under that name, as every WASI toolchain does.");
    }
    return new GuestShape(
        Abi.WASI_COMMAND, Optional.empty(), Optional.empty(), List.of(), Map.of(), memory(core));
  }

  private static List<String> startFunctions(CoreModule core) {
    return WapcModule.START_FUNCTIONS.stream()
        .filter(name -> core.exportedFunction(name).equals(Optional.of(START)))
        .toList();
  }

  private static boolean exportsMemory(CoreModule core) {
    return core.export("memory").orElse(null) instanceof ExternalType.Memory;
  }

  private static boolean importsWasi(CoreModule core) {
    return core.imports().stream().anyMatch(i -> i.module().startsWith("wasi_"));
  }

  private static GuestShape exports(CoreModule core) {
    List<String> startFunctions =
        core.exportedFunction(INITIALIZE).equals(Optional.of(START))
            ? List.of(INITIALIZE)
            : List.of();
    Map<String, FunctionType> functions = new TreeMap<>();
    for (Export export : core.exports()) {
      if (export.type() instanceof ExternalType.Function(FunctionType type) && isNumeric(type)) {
        functions.put(export.name(), type);
      }
    }
    functions.keySet().removeAll(startFunctions);
    if (functions.isEmpty()) {
      throw refusal(
          "The module exports neither __guest_call (waPC) nor a function of plain numbers.",
          "Build it with a waPC SDK, or export a function of i32, i64, f32 and f64.");
    }
    requireReadableMemory(core);
    return new GuestShape(
        Abi.EXPORTS, Optional.empty(), Optional.empty(), startFunctions, functions, memory(core));
  }

  /** Whoever hands pointers to its host must let the host read what they point to. */
  private static void requireReadableMemory(CoreModule core) {
    boolean handsTexts =
        core.imports().stream()
            .anyMatch(
                i -> i.module().equals(AssemblyScriptFunctions.MODULE) && TEXTS.contains(i.name()));
    if ((handsTexts || importsWasi(core)) && !exportsMemory(core)) {
      throw refusal(
          "The module imports env.abort, env.trace or WASI, but exports no memory named \"memory\".",
          "Export the linear memory under that name, as AssemblyScript's compiler and WASI toolchains do.");
    }
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
