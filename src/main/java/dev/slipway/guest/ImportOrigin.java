package dev.slipway.guest;

/**
 * Who gives an import that nobody serves here: a toolchain, another host, or a feature; with what
 * to do instead.
 */
enum ImportOrigin {
  WAPC(
      "waPC, whose host only a guest with an exported __guest_call has",
      "Export __guest_call, as each waPC SDK does, or make no host calls."),
  WASI_PREVIEW_1(
      "WASI preview 1, which is served to guests that can be called",
      "Export _start and build a WASI command, or export __guest_call with a waPC SDK."),
  WASI_THREADS("a host with threads (wasi-threads)", Words.NO_THREADS),
  WASI_PROPOSAL(
      "a WASI proposal beyond preview 1, such as wasi-nn or wasi-crypto",
      "Do without it: of WASI only preview 1 is served."),
  WASI_EXPERIMENTAL_HTTP(
      "wasi-experimental-http, which early Spin and its kin gave",
      Words.SDK + " and make HTTP calls by the contract wascc:http_client."),
  WASIX(
      "WASIX, which is Wasmer's", "Build for WASI preview 1 (wasm32-wasip1), without cargo wasix."),
  WASMEDGE_SOCKETS(
      "WasmEdge's sockets, which are not in WASI preview 1",
      "Open no sockets; call HTTP servers by the contract wascc:http_client of a waPC SDK."),
  COMPONENT_INTERFACE(
      "an interface of the component model: this is a core module from inside of a component",
      "Build for wasm32-wasip1 and not for wasm32-wasip2, without wit-bindgen."),
  COMPONENT_ADAPTER(
      "the program that a WASI adapter is merged with: this is such an adapter",
      "Upload the module that it was meant for, built for wasm32-wasip1."),
  WIT_BINDGEN("wit-bindgen from before components", Words.SDK + " without wit-bindgen."),
  EMSCRIPTEN(
      "Emscripten's JavaScript glue",
      "Compile for a host without JavaScript: wasi-sdk's clang for wasm32-wasip1, or emcc"
          + " -sSTANDALONE_WASM -fno-exceptions."),
  DYNAMIC_LINKING(
      "the rest of the program: this file is an object or a shared library, not yet linked",
      "Link it to a whole module: without -c, -shared and -sSIDE_MODULE."),
  WASM_BINDGEN(
      "wasm-bindgen's JavaScript glue",
      "Build without wasm-bindgen, js-sys, web-sys and getrandom's \"js\" feature, with a plain cargo"
          + " build for wasm32-wasip1 or wasm32-unknown-unknown."),
  GO_JS(
      "Go for browsers (GOOS=js, or TinyGo's target wasm)",
      "Build with GOOS=wasip1 GOARCH=wasm go build, or with tinygo build -target=wasip1."),
  ASSEMBLYSCRIPT_BROWSER(
      "AssemblyScript's bindings to browsers and Node",
      "Do without console, Date, performance, process and crypto, or take them from"
          + " @assemblyscript/wasi-shim."),
  GARBAGE_COLLECTED(
      "the JavaScript glue of Kotlin or Dart",
      "Build a waPC guest in another language: what these compile to needs WebAssembly's garbage"
          + " collection as well, which is not run here."),
  TEAVM(
      "TeaVM's JavaScript glue",
      "Build with the target WEBASSEMBLY_WASI, by a release of TeaVM that has it."),
  EXTISM("an Extism host, so this is an Extism plug-in", Words.SDK + " and not with Extism's PDK."),
  SPIN("Spin before components", Words.SDK + " and not with Spin's."),
  FASTLY("Fastly Compute", Words.SDK + " and not with Fastly's."),
  LUNATIC("Lunatic", "Build for wasm32-wasip1 without the crate lunatic."),
  SUBORBITAL("Suborbital (Reactr, Atmo or Sat)", Words.SDK + " and not with Suborbital's."),
  PROXY_WASM(
      "an HTTP proxy such as Envoy (proxy-wasm), so this is a filter",
      "A filter only changes the requests of others. " + Words.SDK + " as an HTTP guest."),
  OPEN_POLICY_AGENT(
      "Open Policy Agent, so this is a compiled policy",
      "Embed the policy in a guest that evaluates it: its host must give it a memory and builtins."),
  BLOCKCHAIN(
      "a blockchain (CosmWasm, NEAR, Substrate, the Internet Computer), so this is a contract of one",
      Words.SDK + " and not with the chain's."),
  MISSING_SYMBOL(
      "code that the linker did not find, which compilers leave as imports from \"env\"",
      "Link what defines it, or remove the calls; wasm-ld without --allow-undefined names them."),
  SHARED_MEMORY("a host with threads, which would share this memory", Words.NO_THREADS),
  MEMORY(
      "a host that makes the module's memory for it",
      "Let the module have a memory of its own and export it: wasm-ld without --import-memory, emcc"
          + " without -sIMPORTED_MEMORY, asc without --importMemory."),
  TABLE(
      "a host that makes the module's table for it",
      "Let the module have a table of its own: wasm-ld without --import-table, asc without"
          + " --importTable."),
  GLOBAL(
      "a host that makes the module's globals for it",
      "Let the module have globals of its own, with their values in the source."),
  TAG(
      "exceptions that pass from module to module",
      "Build without them: -fno-exceptions, and without setjmp and longjmp."),
  UNKNOWN(
      "a host that Slipway does not know",
      "Build it for what Slipway serves: waPC, WASI preview 1, or plain exported functions.");

  private final String title;
  private final String instead;

  ImportOrigin(String title, String instead) {
    this.title = title;
    this.instead = instead;
  }

  /** A phrase that goes on from "it belongs to". */
  String title() {
    return title;
  }

  /** What to do about it, in a whole sentence. */
  String instead() {
    return instead;
  }

  /** Whether it tells of a toolchain or host that Slipway has no place for. */
  boolean isForeign() {
    return switch (this) {
      case WAPC, WASI_PREVIEW_1, MISSING_SYMBOL, MEMORY, TABLE, GLOBAL, TAG, UNKNOWN -> false;
      default -> true;
    };
  }

  /** What several say; constants of an enum cannot use its own fields. */
  private static final class Words {
    static final String SDK =
        "Build it with a waPC SDK, such as wapc-guest for Rust or @wapc/as-guest for AssemblyScript,";
    static final String NO_THREADS =
        "Build without threads: rustc for wasm32-wasip1 and not for wasm32-wasip1-threads, clang"
            + " without -pthread and -matomics, asc without --enable threads.";

    private Words() {}
  }
}
