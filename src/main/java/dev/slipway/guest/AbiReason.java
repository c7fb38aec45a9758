package dev.slipway.guest;

import dev.slipway.wasm.CoreModule;
import java.util.stream.Collectors;

/** Says which exports and imports decided how a guest is called. */
public final class AbiReason {
  /** Of exported functions in a sentence; the module's view has all. */
  private static final int NAMED = 5;

  private AbiReason() {}

  /**
   * The reason, in whole sentences.
   *
   * @param core the module that the shape was read from
   */
  public static String of(GuestShape shape, CoreModule core) {
    return switch (shape.abi()) {
      case WAPC -> guestCall(shape, importsAnyOf(core, "wapc"), "\"wapc\"");
      case WASMBUS -> guestCall(shape, true, "\"wasmbus\", as wasmCloud's SDKs since 2021-09 do");
      case WASI_COMMAND ->
          "It exports _start and no __guest_call, and imports WASI: it is a WASI command, which runs"
              + " once for each request.";
      case EXPORTS ->
          "It exports no __guest_call, but functions of plain numbers, which are called by name: "
              + names(shape)
              + ".";
    };
  }

  private static String guestCall(GuestShape shape, boolean hasHost, String module) {
    String host =
        hasHost
            ? "It imports its host's functions from " + module
            : "It imports nothing of waPC, so it can read no request";
    String calls =
        shape
            .hostCalls()
            .map(form -> ", and makes host calls of %d parameters".formatted(form.arity()))
            .orElse("");
    return "It exports __guest_call, so it is a waPC guest. " + host + calls + ".";
  }

  private static boolean importsAnyOf(CoreModule core, String module) {
    return core.imports().stream().anyMatch(i -> i.module().equals(module));
  }

  private static String names(GuestShape shape) {
    int more = shape.functions().size() - NAMED;
    String first =
        shape.functions().keySet().stream()
            .sorted()
            .limit(NAMED)
            .map(ShortText::of)
            .collect(Collectors.joining(", "));
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
