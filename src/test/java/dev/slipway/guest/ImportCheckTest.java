package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.Wat;
import dev.slipway.error.SlipwayException;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCheckTest {
  private static final String GUEST_CALL =
      """
      (memory (export "memory") 1)
      (func (export "__guest_call") (param i32 i32) (result i32) (i32.const 0))\
      """;

  @Test
  void allOfWapcMayBeImported() {
    List<ImportFinding> findings = findings(GivenGuests.wapc("(i32.const 1)"));

    assertThat(findings)
        .hasSize(9)
        .allSatisfy(finding -> assertThat(finding.servedBy()).contains("waPC"));
    assertThatCode(() -> ImportCheck.require(findings, Abi.WAPC)).doesNotThrowAnyException();
  }

  @Test
  void aFindingHasNamesAndTypeOfTheImport() {
    assertThat(findings("(import \"wapc\" \"__guest_error\" (func (param i32 i32)))", GUEST_CALL))
        .first()
        .satisfies(finding -> {
          assertThat(finding.fullName()).isEqualTo("wapc.__guest_error");
          assertThat(finding.type()).isEqualTo("function (i32, i32) -> ()");
          assertThat(finding.instead()).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "wapc" "__guest_request" (func (param i32))     | waPC, where it is a function (i32, i32) -> () and not a function (i32) -> ()
          "wapc" "__guest_request" (memory 1)             | waPC, where it is a function (i32, i32) -> () and not a memory of 1 and more pages
          "wapc" "__host_new" (func)                      | waPC, which has no function of this name
          """)
  void whatTheInterfaceDoesNotHaveIsCompared(String wanted, String owner) {
    assertThat(findings("(import " + wanted + ")", GUEST_CALL))
        .singleElement()
        .satisfies(finding -> assertThat(finding.belongsTo()).contains(owner));
  }

  @Test
  void aRefusalNamesAllByTheirOwners() {
    List<ImportFinding> findings =
        findings(
            """
            (import "env" "invoke_ii" (func))
            (import "a.b" "c" (func))
            (import "env" "__syscall_openat" (func))\
            """,
            GUEST_CALL);

    assertThatThrownBy(() -> ImportCheck.require(findings, Abi.WAPC))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal -> {
              assertThat(refusal.reason())
                  .isEqualTo(
                      "The module needs 3 imports that Slipway does not serve to guests of the ABI wapc."
                          + " env.invoke_ii and env.__syscall_openat belong to Emscripten's"
                          + " JavaScript glue. a.b.c belongs to a host that Slipway does not know.");
              assertThat(refusal.fix()).contains("wasi-sdk", "Build it for what Slipway serves");
              assertThat(refusal.fields()).containsEntry("check", "imports");
            });
  }

  @Test
  void aHundredAreFoundButNotAllToldInOneSentence() {
    String imports =
        IntStream.range(0, 100)
            .mapToObj(i -> "(import \"wbg\" \"f" + i + "\" (func))")
            .collect(Collectors.joining());
    List<ImportFinding> findings = findings(imports, GUEST_CALL);

    assertThatThrownBy(() -> ImportCheck.require(findings, Abi.WAPC))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            refusal ->
                assertThat(refusal.reason())
                    .contains("needs 100 imports", "wbg.f3 and 96 more belong to wasm-bindgen")
                    .doesNotContain("wbg.f4"));
  }

  @Test
  void aNameOfManyLinesIsCut() {
    List<ImportFinding> findings =
        findings("(import \"x\" \"" + "y".repeat(50_000) + "\" (func))", GUEST_CALL);

    assertThatThrownBy(() -> ImportCheck.require(findings, Abi.WAPC))
        .isInstanceOfSatisfying(
            SlipwayException.class, refusal -> assertThat(refusal.reason()).hasSizeLessThan(400));
  }

  @Test
  void aGuestOfPlainFunctionsIsGivenNothingOfWapc() {
    List<ImportFinding> findings =
        findings(
            "(import \"wapc\" \"__guest_request\" (func (param i32 i32)))",
            "(func (export \"f\"))");

    assertThatThrownBy(() -> ImportCheck.require(findings, Abi.EXPORTS))
        .hasMessageContaining("guests of the ABI exports")
        .hasMessageContaining("__guest_call");
  }

  @Test
  void aFindingIsServedOrBelongsElsewhere() {
    assertThatThrownBy(() ->
            new ImportFinding(
                "a", "b", "function", Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ImportFinding> findings(String imports, String fields) {
    return findings("(module " + imports + " " + fields + ")");
  }

  private static List<ImportFinding> findings(String wat) {
    WasmModule module = WasmModule.parse(Wat.compile(wat));
    CoreModule core = module.core().orElseThrow();
    return ImportCheck.findings(core, ShapeReader.read(core, Optional.empty()).hostFunctions());
  }
}
