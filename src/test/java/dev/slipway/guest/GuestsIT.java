package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.SignedGuests;
import dev.slipway.contract.Dialect;
import dev.slipway.contract.HttpDialect;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.HttpRequest;
import dev.slipway.engine.Engine;
import dev.slipway.engine.GuestThreads;
import dev.slipway.engine.Limits;
import dev.slipway.engine.TimeBudget;
import dev.slipway.engine.Trap;
import dev.slipway.engine.Wat;
import dev.slipway.engine.libwasmtime.LibwasmtimeEngine;
import dev.slipway.engine.libwasmtime.LibwasmtimeSettings;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaEngine;
import dev.slipway.engine.wasmtimejava.WasmtimeJavaSettings;
import dev.slipway.guest.exports.NumericValue;
import dev.slipway.wasm.WasmModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guest of this repository on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestsIT {
  private static final Limits LIMITS =
      new Limits(
          32 << 20,
          10_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          1_000,
          2 << 20,
          1 << 20);
  private static final HttpDialect HTTP = Dialect.D2.http();

  private final List<Engine> engines =
      List.of(
          LibwasmtimeEngine.open(LibwasmtimeSettings.defaults(Wat.library())),
          WasmtimeJavaEngine.open(WasmtimeJavaSettings.defaults()));

  Stream<Named<Engine>> engines() {
    return engines.stream().map(engine -> Named.of(engine.description().name(), engine));
  }

  @AfterAll
  void close() {
    engines.forEach(Engine::close);
    for (Engine engine : engines) {
      assertThat(engine.openHandles().values()).containsOnly(0L);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void bothVersionsOfHelloGreet(Engine engine) throws Exception {
    try (Guest first = guest(engine, "hello", "hello-v1");
        Guest second = guest(engine, "hello", "hello-v2")) {
      assertThat(text(get(first, "name=Ada"))).isEqualTo("Hello, Ada!\n");
      assertThat(text(get(second, "name=Ada"))).isEqualTo("Hello again, Ada!\n");
      assertThat(text(get(first, ""))).isEqualTo("Hello, world!\n");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void bothVersionsOfEchoAnswerAndCallTheHost(Engine engine) throws Exception {
    try (Guest first = guest(engine, "echo", "echo-v1");
        Guest second = guest(engine, "echo", "echo-v2")) {
      assertThat(text(get(first, "a=b"))).startsWith("echo 1: GET /x?a=b");
      assertThat(text(get(second, "a=b"))).startsWith("echo 2: GET /x?a=b");
      FakeHost host = new FakeHost().thenOk("pong");
      assertThat(text(get(first, "host=wascc:test/ping&log=3", host))).isEqualTo("pong");
      assertThat(host.calls()).hasSize(1);
      assertThat(host.lines()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(text(get(second, "pad=1000000"))).isEqualTo("2".repeat(1_000_000));
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void echoEndsAsItMisbehaves(Engine engine) throws Exception {
    try (Guest echo = guest(engine, "echo", "echo-v1")) {
      assertThat(trap(echo, "fail=trap")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(trap(echo, "fail=panic")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(trap(echo, "recurse=1")).isEqualTo(Trap.Kind.STACK_OVERFLOW);
      assertThat(get(echo, "fail=error")).isInstanceOf(GuestResult.Errored.class);
      assertThat(trap(echo, "alloc=1000")).isEqualTo(Trap.Kind.UNREACHABLE);
      assertThat(get(echo, "pad=3000000"))
          .isEqualTo(new GuestResult.LimitExceeded<>(Limit.RESPONSE));
      assertThat(text(get(echo, "alloc=8"))).startsWith("echo 1");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("engines")
  void addAdds(Engine engine) throws Exception {
    try (Guest add = guest(engine, "add", "add")) {
      GuestResult<List<NumericValue>> sum =
          GuestThreads.call(() ->
              ((Guest.Exports) add)
                  .module()
                  .call(
                      "add",
                      List.of(new NumericValue.I32(40), new NumericValue.I32(2)),
                      call(new FakeHost())));

      assertThat(sum).isEqualTo(new GuestResult.Answered<>(List.of(new NumericValue.I32(42))));
    }
  }

  private static Guest guest(Engine engine, String name, String file) {
    byte[] wasm = SignedGuests.bytes(name, file);
    GuestShape shape = ShapeReader.read(WasmModule.parse(wasm));
    return shape.guest(engine.compile(wasm, shape.hostFunctions()));
  }

  private static GuestCall call(HostCalls host) {
    return new GuestCall(LIMITS, TimeBudget.start(LIMITS), host);
  }

  private static GuestResult<byte[]> get(Guest guest, String query) throws Exception {
    return get(guest, query, new FakeHost());
  }

  private static GuestResult<byte[]> get(Guest guest, String query, FakeHost host)
      throws Exception {
    HttpRequest request = new HttpRequest("GET", "/x", query, List.of(), new byte[0]);
    return GuestThreads.call(() ->
        ((Guest.Wapc) guest).module().call(HTTP.operation(), HTTP.encode(request), call(host)));
  }

  private static Trap.Kind trap(Guest guest, String query) throws Exception {
    GuestResult<byte[]> result = get(guest, query);
    assertThat(result).isInstanceOf(GuestResult.Trapped.class);
    return ((GuestResult.Trapped<byte[]>) result).trap().kind();
  }

  private static String text(GuestResult<byte[]> result) throws Exception {
    assertThat(result).isInstanceOf(GuestResult.Answered.class);
    HttpReply reply = HTTP.decode(((GuestResult.Answered<byte[]>) result).answer());
    assertThat(reply.status()).isEqualTo(200);
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
