import dev.slipway.engine.CompiledModule;
import dev.slipway.engine.Engine;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Instance;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.thread.GuestThreadFactory;
import dev.slipway.wasm.FunctionType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

/**
 * What an engine costs through the port, in microseconds, beside the {@link SpikeLoop} in turn:
 * {@code EngineBench adapter library guest.wasm large.wasm rounds}. Prints one line {@code name
 * median} each.
 */
public final class EngineBench {
  private static final Limits LIMITS =
      new Limits(
          64 << 20, 65_536, Duration.ofMinutes(5), Duration.ofMinutes(5), 1 << 30, 1 << 20, 1);
  private static final byte[] OPERATION = {'h', 'e', 'l', 'l', 'o'};
  private static final HostFunction REQUEST =
      function("__guest_request", 2, 0, frame -> {
        frame.memory().write(frame.i32(0), OPERATION);
        frame.memory().write(frame.i32(1), frame.host(Request.class).payload);
      });
  private static final HostFunction RESPONSE =
      function("__guest_response", 2, 0, frame -> {
        frame.host(Request.class).reply = frame.memory().read(frame.i32(0), frame.i32(1));
      });
  private static final HostFunction CALL =
      function("__host_call", 8, 1, frame -> frame.returnI32(1));
  private static final List<HostFunction> IMPORTS = List.of(REQUEST, RESPONSE, CALL, error());

  private static final class Request {
    private final byte[] payload = new byte[64];
    private byte[] reply = {};
  }

  /** One thing to measure, done some times over. */
  interface Work {
    void repeat(int times) throws Throwable;
  }

  private record Measured(String name, int times, Work work, List<Double> micros) {}

  private EngineBench() {}

  public static void main(String... args) throws Exception {
    var run = new FutureTask<Void>(() -> {
      measure(args);
      return null;
    });
    new GuestThreadFactory("bench-", 4 << 20).newThread(run).start();
    run.get();
    System.exit(0);
  }

  private static void measure(String... args) throws Exception {
    Path library = Path.of(args[1]);
    byte[] guest = Files.readAllBytes(Path.of(args[2]));
    byte[] large = Files.readAllBytes(Path.of(args[3]));
    boolean mirrored = args[0].equals("libwasmtime");
    try (Engine engine = open(args[0], library);
        CompiledModule module = engine.compile(guest, IMPORTS);
        Instance warm = instance(module, new Request())) {
      List<Measured> all = new ArrayList<>();
      all.add(measured("fresh", mirrored ? 40_000 : 2_000, n -> fresh(module, n)));
      if (mirrored) {
        SpikeLoop spike = new SpikeLoop(library, guest);
        all.add(measured("spike", 40_000, spike::fresh));
      }
      all.add(measured("warm", mirrored ? 400_000 : 20_000, n -> warm(warm, n)));
      all.add(measured("hostCall", 20_000, n -> warm.call("host-calls", time(), n)));
      all.add(measured("compile", 1, n -> engine.compile(large, IMPORTS).close()));
      loading(engine, large).ifPresent(all::add);
      rounds(all, Integer.parseInt(args[4]));
    } catch (Throwable failed) {
      throw new IllegalStateException(args[0] + " failed", failed);
    }
  }

  private static Engine open(String adapter, Path library) {
    return adapter.equals("libwasmtime")
        ? LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(library))
        : WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults());
  }

  private static java.util.Optional<Measured> loading(Engine engine, byte[] large) {
    try (CompiledModule compiled = engine.compile(large, IMPORTS)) {
      return compiled
          .code()
          .map(code -> measured("load", 10, n -> {
            for (int i = 0; i < n; i++) {
              engine.load(code, IMPORTS).close();
            }
          }));
    }
  }

  private static Measured measured(String name, int times, Work work) {
    return new Measured(name, times, work, new ArrayList<>());
  }

  /** Each in its turn, so that what else the machine does meets all. */
  private static void rounds(List<Measured> all, int rounds) throws Throwable {
    for (Measured each : all) {
      for (int i = 0; i < 3 && each.times > 1; i++) {
        each.work.repeat(each.times);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Measured each : all) {
        long begin = System.nanoTime();
        each.work.repeat(each.times);
        each.micros.add((System.nanoTime() - begin) / 1e3 / each.times);
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    all.forEach(each -> medians.put(each.name, median(each.micros)));
    medians.forEach((name, median) -> System.out.println(name + " " + median));
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void fresh(CompiledModule module, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Request request = new Request();
      try (Instance instance = instance(module, request)) {
        long[] results = instance.call("__guest_call", time(), 5, 64);
        if ((int) results[0] != 1 || request.reply.length != 64) {
          throw new IllegalStateException("the guest did not answer");
        }
      }
    }
  }

  private static void warm(Instance instance, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      instance.call("__guest_call", time(), 5, 64);
    }
  }

  private static Instance instance(CompiledModule module, Request request) throws Exception {
    return module.instantiate(LIMITS, time(), request);
  }

  private static TimeBudget time() {
    return TimeBudget.start(LIMITS);
  }

  private static HostFunction function(
      String name, int parameters, int results, HostFunction.Body body) {
    return new HostFunction("wapc", name, FunctionType.ofI32(parameters, results), body);
  }

  private static HostFunction error() {
    return function("__guest_error", 2, 0, frame -> {});
  }
}
