package dev.slipway.module;

import static dev.slipway.guest.GivenGuests.wapc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Modules as toolchains and hosts that are not served here make them, cut to their imports. */
final class RefusedModules {
  /** What refuses a module, and words that its reason and its fix must have. */
  record Refused(String wat, String check, String reason, String fix) {}

  private static final String GUEST_CALL =
      "(func (export \"__guest_call\") (param i32 i32) (result i32) (i32.const 0))";

  private RefusedModules() {}

  static Map<String, Refused> all() {
    Map<String, Refused> all = new LinkedHashMap<>();
    toolchains(all);
    hosts(all);
    own(all);
    starts(all);
    return all;
  }

  private static void toolchains(Map<String, Refused> all) {
    all.put(
        "wasm-bindgen",
        new Refused(
            """
            (module
              (import "wbg" "__wbindgen_throw" (func (param i32 i32)))
              (import "wbg" "__wbg_log_1d3ae0273d8f4f8a" (func (param i32 i32)))
              (memory (export "memory") 17)
              (func (export "greet") (param i32 i32) (result i32) (i32.const 0)))
            """,
            "imports",
            "wbg.__wbindgen_throw and wbg.__wbg_log_1d3ae0273d8f4f8a belong to wasm-bindgen's",
            "without wasm-bindgen"));
    all.put(
        "Emscripten",
        new Refused(
            """
            (module
              (import "env" "invoke_ii" (func (param i32 i32) (result i32)))
              (import "env" "__syscall_openat" (func (param i32 i32 i32 i32) (result i32)))
              (import "env" "exit" (func (param i32)))
              (memory (export "memory") 256)
              (func (export "main") (param i32 i32) (result i32) (i32.const 0)))
            """,
            "imports",
            "env.invoke_ii, env.__syscall_openat and env.exit belong to Emscripten's",
            "wasi-sdk"));
    all.put(
        "Go for browsers",
        new Refused(
            """
            (module
              (import "gojs" "runtime.wasmExit" (func (param i32)))
              (import "gojs" "syscall/js.valueGet" (func (param i32)))
              (memory (export "mem") 256)
              (func (export "run") (param i32 i32))
              (func (export "resume"))
              (func (export "getsp") (result i32) (i32.const 0)))
            """,
            "imports",
            "belong to Go for browsers",
            "GOOS=wasip1"));
    all.put(
        "threads",
        new Refused(
            """
            (module
              (import "env" "memory" (memory 17 32 shared))
              (import "wasi" "thread-spawn" (func (param i32) (result i32)))
              (func (export "work") (param i32) (result i32)
                (i32.atomic.load (local.get 0))))
            """,
            "imports",
            "env.memory belongs to a host with threads",
            "Build without threads"));
    all.put(
        "an object file",
        new Refused(
            """
            (module
              (import "env" "__linear_memory" (memory 0))
              (import "env" "__stack_pointer" (global (mut i32)))
              (func (export "add") (param i32 i32) (result i32) (i32.const 0)))
            """,
            "imports",
            "not yet linked",
            "Link it to a whole module"));
  }

  private static void hosts(Map<String, Refused> all) {
    all.put(
        "an Extism plug-in",
        new Refused(
            """
            (module
              (import "extism:host/env" "input_length" (func (result i64)))
              (import "extism:host/env" "output_set" (func (param i64 i64)))
              (memory (export "memory") 17)
              (func (export "count_vowels") (result i32) (i32.const 0)))
            """,
            "imports",
            "belong to an Extism host",
            "not with Extism's PDK"));
    all.put(
        "Spin before components",
        new Refused(
            """
            (module
              (import "wasi-outbound-http" "request"
                (func (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
              (import "spin-config" "get-config" (func (param i32 i32 i32)))
              (memory (export "memory") 17)
              (func (export "handle-http-request")
                (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) (result i32) (i32.const 0)))
            """,
            "imports",
            "belong to Spin before components",
            "not with Spin's"));
    all.put(
        "a proxy's filter",
        new Refused(
            """
            (module
              (import "env" "proxy_log" (func (param i32 i32 i32) (result i32)))
              (import "env" "proxy_get_header_map_value"
                (func (param i32 i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 17)
              (func (export "proxy_on_vm_start") (param i32 i32) (result i32) (i32.const 1)))
            """,
            "imports",
            "belong to an HTTP proxy such as Envoy",
            "as an HTTP guest"));
    all.put(
        "a core module of a component",
        new Refused(
            """
            (module
              (import "wasi:cli/environment@0.2.0" "get-environment" (func (param i32)))
              (memory (export "memory") 17)
              (func (export "wasi:cli/run@0.2.0#run") (result i32) (i32.const 0)))
            """,
            "imports",
            "an interface of the component model",
            "wasm32-wasip1"));
    all.put(
        "no ABI, and whose it is",
        new Refused(
            """
            (module
              (import "wbg" "__wbindgen_throw" (func (param i32 i32)))
              (memory (export "memory") 17))
            """,
            "abi",
            "wbg.__wbindgen_throw belongs to wasm-bindgen's",
            "without wasm-bindgen"));
  }

  private static void own(Map<String, Refused> all) {
    all.put(
        "a component",
        new Refused(
            """
            (component
              (type $host (instance (export "now" (func (result u64)))))
              (import "wasi:clocks/wall-clock@0.2.0" (instance $clock (type $host)))
              (export "wasi:http/incoming-handler@0.2.0" (instance $clock)))
            """,
            "abi",
            "It looks like the world wasi:http/proxy.",
            "waPC SDK"));
    all.put(
        "a __guest_call of another type",
        new Refused(
            "(module (memory (export \"memory\") 1) (func (export \"__guest_call\") (param i32)))",
            "abi",
            "not a function of the type (i32, i32) -> (i32): it is (i32) -> ()",
            "waPC SDK"));
    all.put(
        "a waPC guest without its memory",
        new Refused("(module (memory 1) " + GUEST_CALL + ")", "abi", "no memory named", "Export"));
    all.put(
        "a memory from outside",
        new Refused(
            "(module (import \"env\" \"memory\" (memory 1)) (func (export \"f\")))",
            "imports",
            "a host that makes the module's memory for it",
            "--import-memory"));
    all.put(
        "more memory than there is",
        new Refused(
            "(module (memory 65536) (func (export \"f\")))",
            "limits",
            "4294967296 bytes of memory at least",
            "smaller initial memory"));
  }

  private static void starts(Map<String, Refused> all) {
    all.put(
        "a start that traps, and says why",
        new Refused(
            wapc(
                "(func $main (call $log (i32.const 22) (i32.const 7)) unreachable)"
                    + " (func (export \"_start\") (call $main))",
                "(i32.const 1)"),
            "start",
            "in main at 0x",
            "Correct what ends it"));
    all.put(
        "a start that needs its host",
        new Refused(
            wapc(
                """
                (func (export "wapc_init")
                  (if (i32.eqz
                        (call $host (i32.const 0) (i32.const 4) (i32.const 5) (i32.const 8)
                          (i32.const 14) (i32.const 9) (i32.const 24) (i32.const 7)))
                    (then (call $error (i32.const 32) (i32.const 10)) unreachable)))\
                """,
                "(i32.const 1)"),
            "start",
            "It had called contract operation, and host calls are refused",
            "Make no host calls before"));
    all.put(
        "a start that panics on stderr",
        new Refused(
            """
            (module
              (import "wasi_snapshot_preview1" "fd_write"
                (func $write (param i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 1)
              (data (i32.const 8) "panicked at src/lib.rs:7: no CONFIG")
              (func $panic
                (i32.store (i32.const 0) (i32.const 8))
                (i32.store (i32.const 4) (i32.const 35))
                (drop (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 64)))
                unreachable)
              (func (export "_initialize") (call $panic))
              (func (export "__guest_call") (param i32 i32) (result i32) (i32.const 0)))
            """,
            "start",
            "It wrote: panicked at src/lib.rs:7: no CONFIG",
            "Correct what ends it"));
    all.put(
        "a start without end",
        new Refused(
            "(module (func $s (loop (br 0))) (start $s) (func (export \"f\")))",
            "start",
            "had not started after 2000 ms",
            "let them do little"));
  }
}
