package dev.slipway.guest.wapc;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Trap;
import dev.slipway.guest.CurrentCall;
import dev.slipway.guest.GuestLog;
import dev.slipway.guest.HostCall;
import dev.slipway.guest.Limit;
import dev.slipway.guest.LimitReached;
import dev.slipway.wasm.FunctionType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The functions of the import module {@code wapc}, with host calls of eight parameters. */
public final class WapcFunctions {
  /** The import module's name. */
  public static final String MODULE = "wapc";

  /** Every function that a waPC guest may import. */
  public static final List<HostFunction> ALL =
      List.of(
          function("__guest_request", 2, 0, WapcFunctions::guestRequest),
          function("__guest_response", 2, 0, WapcFunctions::guestResponse),
          function("__guest_error", 2, 0, WapcFunctions::guestError),
          function("__host_call", 8, 1, WapcFunctions::hostCall),
          function("__host_response_len", 0, 1, f -> f.returnI32(of(f).hostResponse().length)),
          function("__host_response", 1, 0, f -> f.memory().write(f.i32(0), of(f).hostResponse())),
          function("__host_error_len", 0, 1, f -> f.returnI32(of(f).hostError().length)),
          function("__host_error", 1, 0, f -> f.memory().write(f.i32(0), of(f).hostError())),
          function("__console_log", 2, 0, WapcFunctions::consoleLog));

  private WapcFunctions() {}

  private static HostFunction function(
      String name, int parameters, int results, HostFunction.Body body) {
    return new HostFunction(MODULE, name, FunctionType.ofI32(parameters, results), body);
  }

  private static WapcExchange of(CallFrame frame) {
    return frame.host(CurrentCall.class).as(WapcExchange.class);
  }

  private static void guestRequest(CallFrame frame) throws Trap {
    WapcExchange exchange = of(frame);
    frame.memory().write(frame.i32(0), exchange.operation);
    frame.memory().write(frame.i32(1), exchange.payload);
  }

  private static void guestResponse(CallFrame frame) throws Trap {
    WapcExchange exchange = of(frame);
    int length = frame.i32(1);
    if (length < 0 || length > exchange.maxResponseBytes()) {
      throw LimitReached.trap(Limit.RESPONSE);
    }
    exchange.respond(frame.memory().read(frame.i32(0), length));
  }

  private static void guestError(CallFrame frame) throws Trap {
    WapcExchange exchange = of(frame);
    int length = frame.i32(1);
    if (length < 0 || length > exchange.maxResponseBytes()) {
      throw LimitReached.trap(Limit.RESPONSE);
    }
    exchange.fail(text(frame, 0));
  }

  private static void hostCall(CallFrame frame) throws Trap {
    String link = text(frame, 0);
    HostCall call =
        new HostCall(
            link.isBlank() ? "default" : link,
            text(frame, 2),
            text(frame, 4),
            frame.memory().read(frame.i32(6), frame.i32(7)));
    frame.returnI32(of(frame).callHost(call) ? 1 : 0);
  }

  private static void consoleLog(CallFrame frame) throws Trap {
    GuestLog log = frame.host(CurrentCall.class).log();
    log.reserve(frame.i32(1));
    log.write(text(frame, 0));
  }

  /** The UTF-8 text whose pointer and length are two arguments; broken bytes become U+FFFD. */
  private static String text(CallFrame frame, int index) throws Trap {
    byte[] bytes = frame.memory().read(frame.i32(index), frame.i32(index + 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
