package dev.slipway.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Wat;
import dev.slipway.wasm.Import;
import dev.slipway.wasm.WasmModule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each with names that modules of that toolchain or host really import. */
class ImportOriginsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wapc                       | __guest_request              | WAPC
          wasmbus                    | __host_call                  | WAPC
          wasi_snapshot_preview1     | fd_write                     | WASI_PREVIEW_1
          wasi_unstable              | fd_write                     | WASI_PREVIEW_1
          wasi                       | thread-spawn                 | WASI_THREADS
          wasi_ephemeral_nn          | load                         | WASI_PROPOSAL
          wasi_ephemeral_crypto_common | options_open               | WASI_PROPOSAL
          wasi_experimental_http     | req                          | WASI_EXPERIMENTAL_HTTP
          wasix_32v1                 | proc_fork                    | WASIX
          wasi_snapshot_preview1     | sock_open                    | WASMEDGE_SOCKETS
          wasi_snapshot_preview1     | sock_getaddrinfo             | WASMEDGE_SOCKETS
          wasi:cli/environment@0.2.0 | get-environment              | COMPONENT_INTERFACE
          [export]wasi:http/types@0.2.0 | [resource-drop]fields     | COMPONENT_INTERFACE
          $root                      | log                          | COMPONENT_INTERFACE
          __main_module__            | cabi_realloc                 | COMPONENT_ADAPTER
          canonical_abi              | resource_drop_client         | WIT_BINDGEN
          env                        | invoke_viii                  | EMSCRIPTEN
          env                        | __syscall_openat             | EMSCRIPTEN
          env                        | emscripten_resize_heap       | EMSCRIPTEN
          env                        | _emscripten_throw_longjmp    | EMSCRIPTEN
          env                        | _embind_register_void        | EMSCRIPTEN
          env                        | __cxa_throw                  | EMSCRIPTEN
          env                        | _abort_js                    | EMSCRIPTEN
          a                          | b                            | EMSCRIPTEN
          GOT.mem                    | __heap_base                  | DYNAMIC_LINKING
          wbg                        | __wbg_log_1d3ae0273d8f4f8a   | WASM_BINDGEN
          ./guest_bg.js              | __wbindgen_throw             | WASM_BINDGEN
          __wbindgen_placeholder__   | __wbindgen_describe          | WASM_BINDGEN
          __wbindgen_externref_xform__ | __wbindgen_externref_table_grow | WASM_BINDGEN
          gojs                       | runtime.wasmExit             | GO_JS
          go                         | syscall/js.valueGet          | GO_JS
          env                        | syscall/js.valueGet          | GO_JS
          env                        | runtime.ticks                | GO_JS
          extism:host/env            | input_length                 | EXTISM
          extism:host/user           | hello                        | EXTISM
          env                        | extism_input_load_u8         | EXTISM
          wasi-outbound-http         | request                      | SPIN
          outbound-redis             | publish                      | SPIN
          spin-config                | get-config                   | SPIN
          fastly_http_req            | body_downstream_get          | FASTLY
          env                        | xqd_init                     | FASTLY
          lunatic::process           | spawn                        | LUNATIC
          env                        | return_result                | SUBORBITAL
          env                        | get_ffi_result               | SUBORBITAL
          env                        | proxy_get_header_map_value   | PROXY_WASM
          env                        | opa_builtin0                 | OPEN_POLICY_AGENT
          env                        | db_read                      | BLOCKCHAIN
          env                        | read_register                | BLOCKCHAIN
          env                        | ext_storage_set_version_1    | BLOCKCHAIN
          seal0                      | seal_return                  | BLOCKCHAIN
          ic0                        | msg_reply                    | BLOCKCHAIN
          env                        | console.log                  | ASSEMBLYSCRIPT_BROWSER
          env                        | Date.now                     | ASSEMBLYSCRIPT_BROWSER
          js_code                    | kotlin.captureStackTrace     | GARBAGE_COLLECTED
          dart2wasm                  | _1                           | GARBAGE_COLLECTED
          teavmMath                  | sin                          | TEAVM
          env                        | my_missing_function          | MISSING_SYMBOL
          wasm                       | f                            | UNKNOWN
          myhost                     | invoke_ii                    | UNKNOWN
          """)
  void ofAFunction(String module, String name, ImportOrigin origin) {
    assertThat(only("(import \"%s\" \"%s\" (func))".formatted(module, name))).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "env" "memory" (memory 1)                                | MEMORY
          "env" "memory" (memory 1 1 shared)                       | SHARED_MEMORY
          "env" "__linear_memory" (memory 0)                       | DYNAMIC_LINKING
          "env" "__stack_pointer" (global (mut i32))               | DYNAMIC_LINKING
          "env" "__memory_base" (global i32)                       | DYNAMIC_LINKING
          "GOT.mem" "x" (global (mut i32))                         | DYNAMIC_LINKING
          "env" "__indirect_function_table" (table 0 funcref)      | TABLE
          "js" "table" (table 0 funcref)                           | TABLE
          "js" "base" (global i32)                                 | GLOBAL
          "env" "__cpp_exception" (tag (param i32))                | TAG
          """)
  void ofWhatIsNoFunction(String wanted, ImportOrigin origin) {
    assertThat(only("(import " + wanted + ")")).isEqualTo(origin);
  }

  /** {@code env.exit} alone could be anybody's. */
  @Test
  void aNeighbourInEnvTellsWhoseTheOthersAre() {
    List<Import> imports =
        imports(
            """
            (import "env" "exit" (func (param i32)))
            (import "env" "emscripten_resize_heap" (func (param i32) (result i32)))
            (import "other" "exit" (func (param i32)))\
            """);
    ImportOrigins origins = new ImportOrigins(imports);

    assertThat(imports.stream().map(origins::of))
        .containsExactly(ImportOrigin.EMSCRIPTEN, ImportOrigin.EMSCRIPTEN, ImportOrigin.UNKNOWN);
  }

  @Test
  void eachSaysWhatToDoInASentenceOfItsOwn() {
    assertThat(ImportOrigin.values())
        .allSatisfy(origin -> {
          assertThat(origin.title()).isNotBlank().doesNotEndWith(".");
          assertThat(origin.instead()).matches("(?s)[A-Z].*\\.");
        });
    assertThat(Arrays.stream(ImportOrigin.values()).map(ImportOrigin::title))
        .doesNotHaveDuplicates();
  }

  private static ImportOrigin only(String wanted) {
    List<Import> imports = imports(wanted);
    return new ImportOrigins(imports).of(imports.getFirst());
  }

  private static List<Import> imports(String fields) {
    return WasmModule.parse(Wat.compile("(module " + fields + ")")).core().orElseThrow().imports();
  }
}
