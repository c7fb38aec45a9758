package dev.slipway.engine.libwasmtime;

import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.wasm.FunctionType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what invocations cost through the port, beside what the throw-away spike measured without
 * one. No test: it asserts nothing. Run with the test class path and {@code
 * --enable-native-access=ALL-UNNAMED}.
 */
final class EngineBenchmark {
  private static final Limits LIMITS =
      new Limits(64 << 20, 100_000, Duration.ofMinutes(5), Duration.ofMinutes(5), 1, 1, 1);
  private static final int ROUNDS = 5;
  private static final byte[] OPERATION = {'h', 'e', 'l', 'l', 'o'};

  private static final HostFunction REQUEST =
      new HostFunction(
          "wapc",
          "__guest_request",
          FunctionType.ofI32(2, 0),
          frame -> {
            Request request = frame.host(Request.class);
            frame.memory().write(frame.i32(0), OPERATION);
            frame.memory().write(frame.i32(1), request.payload);
          });
  private static final HostFunction RESPONSE =
      new HostFunction(
          "wapc",
          "__guest_response",
          FunctionType.ofI32(2, 0),
          frame ->
              frame.host(Request.class).reply = frame.memory().read(frame.i32(0), frame.i32(1)));
  private static final HostFunction CALL =
      new HostFunction(
          "wapc", "__host_call", FunctionType.ofI32(8, 1), frame -> frame.returnI32(1));

  private static final byte[] GUEST =
      Wat.compile(
          """
          (module
            (import "wapc" "__guest_request" (func $request (param i32 i32)))
            (import "wapc" "__guest_response" (func $response (param i32 i32)))
            (import "wapc" "__host_call"
              (func $call (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
            (memory (export "memory") 17)
            (func (export "__guest_call") (param i32 i32) (result i32)
              (call $request (i32.const 1024) (i32.const 2048))
              (call $response (i32.const 2048) (local.get 1))
              (i32.const 1))
            (func (export "host-calls") (param $n i32)
              (loop $again
                (drop (call $call (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)
                  (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0)))
                (local.set $n (i32.sub (local.get $n) (i32.const 1)))
                (br_if $again (local.get $n)))))
          """);

  private static final class Request {
    private final byte[] payload = new byte[64];
    private byte[] reply = {};
  }

  private interface Work {
    void repeat(int times) throws Trap;
  }

  private EngineBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    GuestThreads.call(() -> {
      run();
      return true;
    });
  }

  private static void run() throws Trap {
    try (LibwasmtimeEngine engine =
            LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library()));
        CompiledModule module = engine.compile(GUEST, List.of(REQUEST, RESPONSE, CALL));
        Instance warm = module.instantiate(LIMITS, TimeBudget.start(LIMITS), new Request())) {
      print("fresh instance, call, close", "7-11", 100_000, n -> fresh(module, n));
      print("warm call", "0.15", 1_000_000, n -> warm(warm, n));
      print(
          "one host call",
          "0.06",
          1_000_000,
          n -> warm.call("host-calls", TimeBudget.start(LIMITS), n));
    }
  }

  private static void fresh(CompiledModule module, int times) throws Trap {
    for (int i = 0; i < times; i++) {
      Request request = new Request();
      TimeBudget time = TimeBudget.start(LIMITS);
      try (Instance instance = module.instantiate(LIMITS, time, request)) {
        check(instance.call("__guest_call", time, 5, 64), request);
      }
    }
  }

  private static void warm(Instance instance, int times) throws Trap {
    for (int i = 0; i < times; i++) {
      instance.call("__guest_call", TimeBudget.start(LIMITS), 5, 64);
    }
  }

  private static void check(long[] results, Request request) {
    if ((int) results[0] != 1 || request.reply.length != 64) {
      throw new IllegalStateException("the guest did not answer");
    }
  }

  private static void print(String what, String spike, int times, Work work) throws Trap {
    work.repeat(times);
    double[] micros = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      work.repeat(times);
      micros[round] = (System.nanoTime() - begin) / 1e3 / times;
    }
    Arrays.sort(micros);
    System.out.printf(
        "%-30s %8.3f us (spike: %s us; rounds %.3f to %.3f)%n",
        what, micros[ROUNDS / 2], spike, micros[0], micros[ROUNDS - 1]);
  }
}
