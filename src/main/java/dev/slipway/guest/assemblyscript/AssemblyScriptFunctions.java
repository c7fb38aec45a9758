package dev.slipway.guest.assemblyscript;

import dev.slipway.engine.CallFrame;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Trap;
import dev.slipway.guest.CurrentCall;
import dev.slipway.guest.GuestLog;
import dev.slipway.wasm.FunctionType;
import dev.slipway.wasm.ValueType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The functions of the import module {@code env} that AssemblyScript's compiler knows. */
public final class AssemblyScriptFunctions {
  /** The import module's name. */
  public static final String MODULE = "env";

  /** The most numbers that a trace has, by its type. */
  private static final int MOST_NUMBERS = 5;

  private static final FunctionType SEED = new FunctionType(List.of(), List.of(ValueType.F64));

  private static final FunctionType TRACE =
      new FunctionType(
          Stream.concat(
                  Stream.of(ValueType.I32, ValueType.I32),
                  Collections.nCopies(MOST_NUMBERS, ValueType.F64).stream())
              .toList(),
          List.of());

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Every function of it. */
  public static final List<HostFunction> ALL =
      List.of(
          function("abort", FunctionType.ofI32(4, 0), AssemblyScriptFunctions::abort),
          function("seed", SEED, frame -> frame.returnF64(1 + RANDOM.nextDouble())),
          function("trace", TRACE, AssemblyScriptFunctions::trace));

  private AssemblyScriptFunctions() {}

  private static HostFunction function(String name, FunctionType type, HostFunction.Body body) {
    return new HostFunction(MODULE, name, type, body);
  }

  /** The guest gives up: message, file, line and column become the trap's own text. */
  private static void abort(CallFrame frame) throws Trap {
    String message = GuestString.at(frame, 0);
    String place =
        "%s:%s:%s"
            .formatted(
                GuestString.at(frame, 1),
                Integer.toUnsignedString(frame.i32(2)),
                Integer.toUnsignedString(frame.i32(3)));
    throw new Trap(Trap.Kind.UNREACHABLE, "the guest aborted: %s (%s)".formatted(message, place));
  }

  private static void trace(CallFrame frame) throws Trap {
    String line = "trace: " + GuestString.at(frame, 0) + numbers(frame);
    GuestLog log = frame.host(CurrentCall.class).log();
    log.reserve(line.getBytes(StandardCharsets.UTF_8).length);
    log.write(line);
  }

  /** As many of the numbers as the guest says, as AssemblyScript's own host writes them. */
  private static String numbers(CallFrame frame) {
    int count = Math.clamp(frame.i32(1), 0, MOST_NUMBERS);
    return IntStream.range(0, count)
        .mapToObj(i -> number(Double.longBitsToDouble(frame.i64(2 + i))))
        .collect(Collectors.joining(", ", count == 0 ? "" : " ", ""));
  }

  private static String number(double value) {
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
    return isWhole ? Long.toString((long) value) : Double.toString(value);
  }
}
