package dev.slipway.module;

import static dev.slipway.Problems.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.SignedGuests;
import dev.slipway.claims.ForgedModule;
import dev.slipway.claims.KeyRole;
import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Seed;
import dev.slipway.claims.Validity;
import dev.slipway.engine.Wat;
import dev.slipway.error.ErrorCode;
import dev.slipway.wasm.WasmBytes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every bad upload is a problem that names its check and a fix, and leaves nothing behind. */
@QuarkusTest
class BadUploadIT {
  private static final byte[] ADD = SignedGuests.bytes("add", "add");

  @ConfigProperty(name = "slipway.data-dir")
  String dataDir;

  /** A bad upload and the check that refuses it. */
  private record Bad(byte[] wasm, String check) {}

  @Test
  void whatIsNoModule() {
    ModuleApi modules = new ModuleApi("bad-container");
    byte[] signed = modules.sign(ADD);
    Map<String, Bad> bad = new LinkedHashMap<>();
    bad.put("0 bytes", new Bad(new byte[0], "container"));
    bad.put("1 byte", new Bad(new byte[] {0}, "container"));
    bad.put("a text file", new Bad("Hello, world!\n".getBytes(UTF_8), "container"));
    bad.put("WAT text", new Bad("(module (func (export \"f\")))".getBytes(UTF_8), "container"));
    bad.put("truncated", new Bad(Arrays.copyOf(signed, signed.length - 1), "container"));
    bad.put("truncated code", new Bad(Arrays.copyOf(signed, 20), "container"));
    bad.put("a length past the end", new Bad(module("01ff01"), "container"));
    bad.put("a length of 4 GiB", new Bad(module("01ffffffff0f"), "container"));
    bad.put("a count past the end", new Bad(module("0105ffffffff0f"), "container"));

    allRefused(modules, bad);
  }

  @Test
  void tokensThatProveNothing() {
    ModuleApi modules = new ModuleApi("bad-token");
    byte[] signed = modules.sign(ADD);
    byte[] token = Arrays.copyOfRange(signed, ADD.length, signed.length);
    byte[] otherCode = Wat.compile("(module (func (export \"f\")))");
    Map<String, Bad> bad = new LinkedHashMap<>();
    bad.put("no token", new Bad(ADD, "token"));
    bad.put("two tokens", new Bad(new WasmBytes().raw(signed).raw(token).build(), "token"));
    bad.put(
        "a token inside of another section",
        new Bad(new WasmBytes().raw(ADD).custom("other", token).build(), "token"));
    bad.put(
        "a signed module inside of a component",
        new Bad(
            WasmBytes.component().section(1, HexFormat.of().formatHex(signed)).build(), "token"));
    bad.put(
        "a token on other code",
        new Bad(new WasmBytes().raw(otherCode).raw(token).build(), "hash"));
    bad.put(
        "a subject that is no module key",
        new Bad(
            ForgedModule.ofSubject(Seed.generate(KeyRole.ACCOUNT).publicKey().text()), "token"));

    allRefused(modules, bad);
  }

  @Test
  void tokensOfAnotherTimeOrIssuer() {
    ModuleApi modules = new ModuleApi("bad-times");
    Instant now = Instant.now();
    Optional<Instant> before = Optional.of(now.minus(Duration.ofHours(1)));
    Optional<Instant> later = Optional.of(now.plus(Duration.ofHours(1)));
    Map<String, Bad> bad = new LinkedHashMap<>();
    bad.put("expired", new Bad(valid(modules, Optional.empty(), before), "times"));
    bad.put("not yet valid", new Bad(valid(modules, later, Optional.empty()), "times"));
    bad.put("untrusted", new Bad(new SignedGuests().sign(ADD, List.of(), 1), "issuer"));

    allRefused(modules, bad);
  }

  @Test
  void codeThatCannotRun() {
    ModuleApi modules = new ModuleApi("bad-code");
    Map<String, Bad> bad = new LinkedHashMap<>();
    bad.put("an unknown import", bad(modules, "(import \"env\" \"f\" (func))", "imports"));
    bad.put("too much memory", bad(modules, "(memory 65536)", "limits"));
    bad.put("a memory just over the limit", bad(modules, "(memory 4097)", "limits"));
    bad.put("a trap at its start", bad(modules, "(func $s unreachable) (start $s)", "start"));
    bad.put("a start without end", bad(modules, "(func $s (loop (br 0))) (start $s)", "start"));
    bad.put("no function", new Bad(modules.sign(Wat.compile("(module)")), "abi"));
    bad.put("code that is not valid", new Bad(modules.sign(ofWrongType()), "features"));

    allRefused(modules, bad);
  }

  @Test
  void featuresThatTheEngineLacksAreNamed() {
    ModuleApi modules = new ModuleApi("bad-features");
    Map<String, String> bad =
        Map.of(
            "SIMD", "(func (drop (v128.const i32x4 0 0 0 0)))",
            "threads", "(memory 1 1 shared)",
            "tail calls", "(func $f (return_call $f))",
            "64-bit memories", "(memory i64 1)",
            "several memories", "(memory 1) (memory 1)",
            "exceptions", "(tag $t) (func (throw $t))",
            "garbage collection", "(type $s (struct))",
            "externref", "(func (param externref))");

    bad.forEach((feature, fields) -> {
      Response response = modules.upload(bad(modules, fields, "features").wasm);

      response.then().spec(problem(ErrorCode.MODULE_REFUSED)).body("check", equalTo("features"));
      assertThat(response.<String>path("detail")).contains(feature, "libwasmtime", "Build it");
    });
  }

  @Test
  void anyByteFlipped() {
    ModuleApi modules = new ModuleApi("bad-byte");
    byte[] signed = modules.sign(ADD);

    for (int i = 0; i < signed.length; i += i < ADD.length ? 4 : 47) {
      byte[] flipped = signed.clone();
      flipped[i] ^= 1;
      modules
          .upload(flipped)
          .then()
          .spec(problem(ErrorCode.MODULE_REFUSED))
          .body("checks", hasSize(12));
    }

    assertThat(modules.digests()).isEmpty();
    modules.upload(signed).then().statusCode(201);
  }

  /** Its start is tried out with the memory that it declares, not with less. */
  @Test
  void aLargeMinimumOfMemoryIsNoFault() {
    ModuleApi modules = new ModuleApi("large-memory");

    Response response =
        modules.upload(modules.sign(Wat.compile("(module (memory 1100) (func (export \"f\")))")));

    response.then().statusCode(201).body("minimumMemoryBytes", equalTo(1100 << 16));
  }

  private void allRefused(ModuleApi modules, Map<String, Bad> bad) {
    List<String> filesBefore = files();

    bad.forEach((name, upload) -> refused(modules, name, upload));

    assertThat(modules.digests()).isEmpty();
    assertThat(files()).isEqualTo(filesBefore);
    modules.upload(modules.signed("fine")).then().statusCode(201);
  }

  private static void refused(ModuleApi modules, String name, Bad bad) {
    Response response = modules.upload(bad.wasm);

    assertThat(response.<String>path("check"))
        .as(name + ": " + response.asString())
        .isEqualTo(bad.check);
    response
        .then()
        .spec(problem(ErrorCode.MODULE_REFUSED))
        .body("checks", hasSize(12))
        .body("checks.findAll { it.outcome == 'failed' }.fix.size()", greaterThan(0));
    modules.verify(bad.wasm).then().statusCode(200).body("accepted", equalTo(false));
  }

  /** What uploads leave on disk: staged bodies and compiled code. */
  private List<String> files() {
    return Stream.of("staging", "compiled").flatMap(this::filesBelow).sorted().toList();
  }

  private Stream<String> filesBelow(String name) {
    Path folder = Path.of(dataDir, name);
    if (!Files.exists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] module(String sections) {
    return WasmBytes.module().hex(sections).build();
  }

  /** A function that promises an i32 and gives none: well-formed, but not valid. */
  private static byte[] ofWrongType() {
    return WasmBytes.module()
        .section(1, "01 60 00 01 7f")
        .section(3, "01 00")
        .section(7, "01 01 66 00 00")
        .section(10, "01 02 00 0b")
        .build();
  }

  private static Bad bad(ModuleApi modules, String fields, String check) {
    byte[] wasm = Wat.compile("(module " + fields + " (func (export \"f\")))");
    return new Bad(modules.sign(wasm), check);
  }

  private static byte[] valid(
      ModuleApi modules, Optional<Instant> notBefore, Optional<Instant> expires) {
    Instant issued = Instant.now().minus(Duration.ofDays(1));
    return modules
        .guests()
        .sign(ADD, ModuleClaims.named("test", List.of()), new Validity(issued, notBefore, expires));
  }
}
