package dev.slipway.wasm;

import static dev.slipway.wasm.Refusals.assertRefused;
import static dev.slipway.wasm.ValueType.EXTERNREF;
import static dev.slipway.wasm.ValueType.F32;
import static dev.slipway.wasm.ValueType.F64;
import static dev.slipway.wasm.ValueType.FUNCREF;
import static dev.slipway.wasm.ValueType.I32;
import static dev.slipway.wasm.ValueType.I64;
import static dev.slipway.wasm.ValueType.OTHER;
import static dev.slipway.wasm.ValueType.V128;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreModuleTest {
  private static final FunctionType UNIT = FunctionType.ofI32(0, 0);

  @Test
  void readsImportsAndExportsWithTheirTypes() {
    CoreModule module = parse(WasmBytes.sample());

    assertThat(module.imports())
        .containsExactly(
            new Import("wapc", "__host_call", new ExternalType.Function(FunctionType.ofI32(8, 1))),
            new Import("env", "flag", new ExternalType.Global(I32, false)));
    assertThat(module.exports())
        .containsExactly(
            new Export("memory", new ExternalType.Memory(new MemoryType(sizes(1, 4)))),
            new Export("__guest_call", new ExternalType.Function(FunctionType.ofI32(2, 1))),
            new Export(
                "wide",
                new ExternalType.Function(
                    new FunctionType(
                        List.of(I64, F32, F64, V128, FUNCREF, EXTERNREF), List.of(I64, F32)))),
            new Export("counter", new ExternalType.Global(I64, true)),
            new Export("table", new ExternalType.Table(new TableType(EXTERNREF, sizes(2, 9)))));
  }

  @Test
  void readsFunctionsMemoriesTablesAndStart() {
    CoreModule module = parse(WasmBytes.sample());

    assertThat(module.functions()).hasSize(4).element(1).isEqualTo(UNIT);
    assertThat(module.memories()).containsExactly(new MemoryType(sizes(1, 4)));
    assertThat(module.tables()).hasSize(2).first().isEqualTo(unboundedTable(3));
    assertThat(module.start()).hasValue(1);
    assertThat(module.exportedFunction("__guest_call")).contains(FunctionType.ofI32(2, 1));
    assertThat(module.exportedFunction("memory")).isEmpty();
    assertThat(module.export("absent")).isEmpty();
  }

  private static TableType unboundedTable(long minimum) {
    return new TableType(FUNCREF, new SizeLimits(minimum, OptionalLong.empty(), false, false));
  }

  private static SizeLimits sizes(long minimum, long maximum) {
    return new SizeLimits(minimum, OptionalLong.of(maximum), false, false);
  }

  @Test
  void readsSharedAnd64BitMemoriesAndTags() {
    // What wat2wasm makes of an imported i64 memory and tag, a shared memory, a tag, two exports.
    CoreModule module =
        parse(
            WasmBytes.module()
                .section(1, "02 60017f00 60017c00")
                .section(2, "02 03656e76 016d 02 05 01 03 03656e76 0174 04 00 00")
                .section(5, "01 03 02 05")
                .section(13, "01 00 01")
                .section(7, "02 03746167 04 01 03626967 02 00")
                .build());

    SizeLimits imported = new SizeLimits(1, OptionalLong.of(3), false, true);
    SizeLimits shared = new SizeLimits(2, OptionalLong.of(5), true, false);
    assertThat(module.memories()).containsExactly(new MemoryType(imported), new MemoryType(shared));
    assertThat(module.export("tag"))
        .contains(new ExternalType.Tag(new FunctionType(List.of(F64), List.of())));
    assertThat(module.export("big")).contains(new ExternalType.Memory(new MemoryType(imported)));
  }

  @Test
  void skimsTypesOfTheGarbageCollectionProposal() {
    // A group of a structure {i8, mut (ref null 0)} and an open subtype array of i64; a function.
    CoreModule module =
        parse(
            WasmBytes.module()
                .section(1, "02 4e 02 5f 02 78 00 63 00 01 50 01 00 5e 7e 01 60 01 64 6e 01 6b")
                .section(2, "01 01 61 01 62 00 02")
                .build());

    assertThat(module.functions())
        .containsExactly(new FunctionType(List.of(OTHER), List.of(OTHER)));
  }

  @Test
  void stepsOverConstantExpressionsOfEveryProposal() {
    CoreModule module =
        parse(
            WasmBytes.module()
                .section(4, "01 40 00 70 00 05 d0 70 0b")
                .section(
                    6,
                    "07 7f00 41 7f 41 01 6a 0b 7e00 42 8001 0b 7d00 43 0b0b0b0b 0b"
                        + "7c00 44 0b0b0b0b0b0b0b0b 0b 7b00 fd0c 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b 0b"
                        + "6c01 41 05 fb1c 0b 7000 d0 70 0b")
                .section(7, "01 01 67 03 06")
                .build());

    assertThat(module.tables()).containsExactly(unboundedTable(5));
    assertThat(module.export("g")).contains(new ExternalType.Global(FUNCREF, false));
  }

  @ParameterizedTest
  @CsvSource({
    "01 01 00 01 01 00, type section is there twice",
    "03 01 00 01 01 00, must come before the function section",
    "0a 01 00 0c 01 00, must come before the code section",
    "0e 01 00, unknown id",
    "01 02 00 00, 1 bytes are left over",
    "01 02 01 5d, 0x5d begins no type",
    "01 03 01 60 01, 1 parameters cannot be in the 0 bytes left",
    "01 05 01 60 01 22 00, 0x22 is no type",
    "01 05 01 60 00 00 00, 1 bytes are left over",
    "02 05 01 00 00 00 00, names type 0",
    "02 05 01 00 00 05 00, 0x05 is no kind",
    "02 06 01 00 00 03 7f 02, mutability is 2",
    "05 03 01 08 01, size flags 0x08",
    "05 04 01 01 02 01, maximum 1 is below the minimum 2",
    "07 04 01 00 02 00, names memory 0",
    "08 01 00, names function 0",
    "06 05 01 7f 00 20 0b, 0x20 is no constant instruction",
    "0a 04 01 02 00 0b, '0 functions are declared, but 1 have code'",
    "0a 03 01 05 00, '5 more bytes are needed, but only 1 are left'"
  })
  void refusesWhatIsNotWellFormed(String sections, String reason) {
    byte[] wasm = WasmBytes.module().hex(sections).build();

    assertRefused("container", () -> WasmModule.parse(wasm)).contains(reason);
  }

  @Test
  void refusesAnExportNameThatIsThereTwice() {
    byte[] wasm =
        WasmBytes.module().section(5, "01 00 01").section(7, "02 0161 02 00 0161 02 00").build();

    assertRefused("container", () -> WasmModule.parse(wasm)).contains("\"a\" is exported twice");
  }

  @Test
  void refusesAFunctionOfATypeThatIsNone() {
    byte[] wasm = WasmBytes.module().section(1, "01 5f 00").section(3, "01 00").build();

    assertRefused("container", () -> WasmModule.parse(wasm)).contains("type 0 is no function type");
  }

  private static CoreModule parse(byte[] wasm) {
    return WasmModule.parse(wasm).core().orElseThrow();
  }
}
