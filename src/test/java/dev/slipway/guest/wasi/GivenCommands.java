package dev.slipway.guest.wasi;

import dev.slipway.SignedGuests;
import dev.slipway.contract.Header;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.Engine;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.guest.FakeHost;
import dev.slipway.guest.Guest;
import dev.slipway.guest.GuestCall;
import dev.slipway.guest.GuestResult;
import dev.slipway.guest.GuestShape;
import dev.slipway.guest.ShapeReader;
import dev.slipway.guest.Surroundings;
import dev.slipway.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Named;

/** Commands on both engines, each run on a guest's thread. */
final class GivenCommands implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(30);
  static final Limits LIMITS = limits(LONG, 100_000, 100_000);

  private static final Surroundings SURROUNDINGS =
      new Surroundings("probe", Map.of("GREETING", "Grüß Gott"));

  private final List<Engine> engines =
      List.of(
          LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library())),
          WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults()));

  static Limits limits(Duration wall, int responseBytes, int logBytes) {
    return new Limits(64 << 16, 1_000, wall, LONG, 1_000, responseBytes, logBytes);
  }

  List<Named<Engine>> engines() {
    return engines.stream().map(e -> Named.of(e.description().name(), e)).toList();
  }

  /** Loaded code of {@code guests/<name>/<file>.wasm}; the caller closes it. */
  static Guest guest(Engine engine, String name, String file) {
    return guest(engine, SignedGuests.bytes(name, file));
  }

  static Guest guest(Engine engine, byte[] wasm) {
    GuestShape shape =
        ShapeReader.read(WasmModule.parse(wasm).core().orElseThrow(), Optional.empty());
    return shape.guest(engine.compile(wasm, shape.hostFunctions()));
  }

  static GuestResult<byte[]> run(Guest guest, String body, FakeHost host) throws Exception {
    return run(guest, body, LIMITS, host);
  }

  static GuestResult<byte[]> run(Guest guest, String body, Limits limits, FakeHost host)
      throws Exception {
    HttpRequest request =
        new HttpRequest(
            "POST",
            "/a%20b",
            "q=1",
            List.of(new Header("x-name", "Ada")),
            body.getBytes(StandardCharsets.UTF_8));
    return GuestThreads.call(
        () -> ((Guest.Command) guest).module().run(request, call(limits, host)));
  }

  /** A call of a guest of the function {@code probe}, whose release has one variable. */
  static GuestCall call(Limits limits, FakeHost host) {
    return new GuestCall(limits, TimeBudget.start(limits), host, SURROUNDINGS);
  }

  @Override
  public void close() {
    engines.forEach(Engine::close);
    for (Engine engine : engines) {
      if (engine.openHandles().values().stream().anyMatch(count -> count != 0)) {
        throw new IllegalStateException("left open: " + engine.openHandles());
      }
    }
  }
}
