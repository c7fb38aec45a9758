package dev.slipway.guest;

import dev.slipway.SignedGuests;
import dev.slipway.engine.Engine;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.HostFunction;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.guest.exports.ExportsModule;
import dev.slipway.guest.exports.NumericValue;
import dev.slipway.guest.wapc.WapcModule;
import dev.slipway.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guests from WebAssembly text on a real engine, each call on a guest's thread. */
public final class GivenGuests implements AutoCloseable {
  /** Limits that no test reaches unless it means to. */
  public static final Limits LIMITS = limits(Duration.ofSeconds(30), Duration.ofSeconds(30));

  private final Engine engine;

  private GivenGuests(Engine engine) {
    this.engine = engine;
  }

  /** Guests on the first engine. */
  public static GivenGuests onLibwasmtime() {
    return new GivenGuests(LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library())));
  }

  /** Guests on the second engine. */
  public static GivenGuests onWasmtimeJava() {
    return new GivenGuests(WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults()));
  }

  /** 64 pages of memory, 1000 host calls, a response of 1000 and a log of 100 bytes. */
  public static Limits limits(Duration wall, Duration cpu) {
    return new Limits(64 << 16, 1_000, wall, cpu, 1_000, 1_000, 100);
  }

  /** A waPC guest of this body; the memory begins with words to point at. */
  public static String wapc(String body) {
    return wapc("", body);
  }

  /** The same with more fields in its module, such as start functions. */
  public static String wapc(String fields, String body) {
    return """
    (module
      (import "wapc" "__guest_request" (func $request (param i32 i32)))
      (import "wapc" "__guest_response" (func $respond (param i32 i32)))
      (import "wapc" "__guest_error" (func $error (param i32 i32)))
      (import "wapc" "__host_call"
        (func $host (param i32 i32 i32 i32 i32 i32 i32 i32) (result i32)))
      (import "wapc" "__host_response_len" (func $host_response_len (result i32)))
      (import "wapc" "__host_response" (func $host_response (param i32)))
      (import "wapc" "__host_error_len" (func $host_error_len (result i32)))
      (import "wapc" "__host_error" (func $host_error (param i32)))
      (import "wapc" "__console_log" (func $log (param i32 i32)))
      (memory (export "memory") 1)
      (data (i32.const 0) "link contract operation payload error text 123")
      %s
      (func (export "__guest_call") (param $operation i32) (param $length i32) (result i32) %s))
    """
        .formatted(fields, body);
  }

  /** Hands an operation to a guest; its text is compiled for this one call. */
  public GuestResult<byte[]> call(String wat, Limits limits, HostCalls host) throws Exception {
    try (WapcModule module = ((Guest.Wapc) guest(wat)).module()) {
      return GuestThreads.call(() ->
          module.call(
              "op",
              "request".getBytes(StandardCharsets.US_ASCII),
              new GuestCall(limits, TimeBudget.start(limits), host)));
    }
  }

  public GuestResult<byte[]> call(String wat) throws Exception {
    return call(wat, LIMITS, new FakeHost());
  }

  /** Starts a guest, as an upload is tried out. */
  public GuestResult<Started> start(String wat, Limits limits) throws Exception {
    try (Guest guest = guest(wat)) {
      return GuestThreads.call(
          () -> guest.start(new GuestCall(limits, TimeBudget.start(limits), new FakeHost())));
    }
  }

  /** Calls an exported function. */
  public GuestResult<List<NumericValue>> call(
      String wat, String function, List<NumericValue> arguments) throws Exception {
    return call(wat, function, arguments, new FakeHost());
  }

  public GuestResult<List<NumericValue>> call(
      String wat, String function, List<NumericValue> arguments, HostCalls host) throws Exception {
    try (ExportsModule module = ((Guest.Exports) guest(wat)).module()) {
      return GuestThreads.call(() ->
          module.call(function, arguments, new GuestCall(LIMITS, TimeBudget.start(LIMITS), host)));
    }
  }

  /** Loaded code of a module; the caller closes it. */
  public Guest guest(String wat) {
    return guest(wat, List.of());
  }

  /** The same with host functions beside those of its ABI. */
  Guest guest(String wat, List<HostFunction> more) {
    return guest(Wat.compile(wat), more);
  }

  /** Loaded code of the file {@code guests/<name>/<file>.wasm}; the caller closes it. */
  Guest ofRepository(String name, String file) {
    return guest(SignedGuests.bytes(name, file), List.of());
  }

  private Guest guest(byte[] wasm, List<HostFunction> more) {
    GuestShape shape =
        ShapeReader.read(WasmModule.parse(wasm).core().orElseThrow(), Optional.empty());
    List<HostFunction> functions = new ArrayList<>(shape.hostFunctions());
    functions.addAll(more);
    return shape.guest(engine.compile(wasm, functions));
  }

  /** The same guest with warm instances; closed before it is. */
  static ExportsModule warm(ExportsModule code, InstancePolicy.Warm policy, WarmRoom room) {
    return ((Guest.Exports) new Guest.Exports(code).warm(policy, room)).module();
  }

  /** What the engine has open, by kind. */
  public Map<String, Long> openHandles() {
    return engine.openHandles();
  }

  @Override
  public void close() {
    engine.close();
  }
}
