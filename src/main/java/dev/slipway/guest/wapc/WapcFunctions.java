package dev.slipway.guest.wapc;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Trap;
import dev.slipway.guest.CurrentCall;
import dev.slipway.guest.GuestLog;
import dev.slipway.guest.Limit;
import dev.slipway.guest.LimitReached;
import dev.slipway.wasm.FunctionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The host functions of waPC, by import module and the form of its host calls. */
public final class WapcFunctions {
  /** The import module's name. */
  public static final String WAPC = "wapc";

  /** Its name since 2021-09, without {@code __console_log}. */
  public static final String WASMBUS = "wasmbus";

  /** The import that has several forms. */
  public static final String HOST_CALL = "__host_call";

  private static final Map<HostCallForm, List<HostFunction>> OF_WAPC = byForm(WAPC);
  private static final Map<HostCallForm, List<HostFunction>> OF_WASMBUS = byForm(WASMBUS);

  private WapcFunctions() {}

  /** Every function that a guest of the module {@code wapc} may import. */
  public static List<HostFunction> wapc(HostCallForm form) {
    return OF_WAPC.get(form);
  }

  /** Every function that a guest of the module {@code wasmbus} may import. */
  public static List<HostFunction> wasmbus(HostCallForm form) {
    return OF_WASMBUS.get(form);
  }

  /** Made once, since engines keep what belongs to a function for good. */
  private static Map<HostCallForm, List<HostFunction>> byForm(String module) {
    List<HostFunction> same = new ArrayList<>(inAllForms(module));
    if (module.equals(WAPC)) {
      same.add(function(module, "__console_log", 2, 0, WapcFunctions::consoleLog));
    }
    Map<HostCallForm, List<HostFunction>> all = new EnumMap<>(HostCallForm.class);
    for (HostCallForm form : HostCallForm.values()) {
      List<HostFunction> functions = new ArrayList<>(same);
      functions.add(hostCall(module, form));
      all.put(form, List.copyOf(functions));
    }
    return all;
  }

  private static List<HostFunction> inAllForms(String module) {
    return List.of(
        function(module, "__guest_request", 2, 0, WapcFunctions::guestRequest),
        function(module, "__guest_response", 2, 0, WapcFunctions::guestResponse),
        function(module, "__guest_error", 2, 0, WapcFunctions::guestError),
        function(
            module, "__host_response_len", 0, 1, f -> f.returnI32(of(f).hostResponse().length)),
        function(
            module, "__host_response", 1, 0, f -> f.memory().write(f.i32(0), of(f).hostResponse())),
        function(module, "__host_error_len", 0, 1, f -> f.returnI32(of(f).hostError().length)),
        function(module, "__host_error", 1, 0, f -> f.memory().write(f.i32(0), of(f).hostError())));
  }

  private static HostFunction hostCall(String module, HostCallForm form) {
    return new HostFunction(
        module,
        HOST_CALL,
        form.type(),
        frame -> frame.returnI32(of(frame).callHost(form.read(frame)) ? 1 : 0));
  }

  private static HostFunction function(
      String module, String name, int parameters, int results, HostFunction.Body body) {
    return new HostFunction(module, name, FunctionType.ofI32(parameters, results), body);
  }

  private static WapcExchange of(CallFrame frame) {
    return frame.host(CurrentCall.class).as(WapcExchange.class);
  }

  private static void guestRequest(CallFrame frame) throws Trap {
    WapcExchange exchange = of(frame);
    frame.memory().write(frame.i32(0), exchange.operation());
    frame.memory().write(frame.i32(1), exchange.payload());
  }

  private static void guestResponse(CallFrame frame) throws Trap {
    requireShort(frame);
    of(frame).respond(GuestText.bytes(frame, 0));
  }

  private static void guestError(CallFrame frame) throws Trap {
    requireShort(frame);
    of(frame).fail(GuestText.text(frame, 0));
  }

  /** Lengths are unsigned: a negative one is the longest. */
  private static void requireShort(CallFrame frame) throws Trap {
    int length = frame.i32(1);
    if (length < 0 || length > of(frame).maxResponseBytes()) {
      throw LimitReached.trap(Limit.RESPONSE);
    }
  }

  private static void consoleLog(CallFrame frame) throws Trap {
    GuestLog log = frame.host(CurrentCall.class).log();
    log.reserve(frame.i32(1));
    log.write(GuestText.text(frame, 0));
  }
}
