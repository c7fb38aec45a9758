package dev.slipway.guest;

import dev.slipway.wasm.Import;

/** Tells which toolchain an import that nobody serves most likely comes from. */
final class ImportOrigin {
  private ImportOrigin() {}

  static String of(Import wanted) {
    String module = wanted.module();
    return switch (module) {
      case "wapc", "wasmbus" -> "waPC has no such function of this type";
      case "wasi_snapshot_preview1", "wasi_unstable" -> "WASI preview 1, which is not served yet";
      case "gojs", "go" -> "Go's GOOS=js; build with GOOS=wasip1";
      case "wbg" -> "wasm-bindgen's glue for browsers; build without it";
      case "env" -> ofEnvironment(wanted.name());
      default -> ofOthers(module);
    };
  }

  private static String ofEnvironment(String name) {
    if (name.startsWith("invoke_") || name.startsWith("__syscall")) {
      return "Emscripten's JavaScript glue; build for a standalone target";
    }
    return "unknown to Slipway";
  }

  private static String ofOthers(String module) {
    if (module.endsWith("_bg.js") || module.startsWith("__wbindgen")) {
      return "wasm-bindgen's glue for browsers; build without it";
    }
    return module.startsWith("extism:") ? "an Extism plug-in's host" : "unknown to Slipway";
  }
}
