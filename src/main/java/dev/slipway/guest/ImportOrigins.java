package dev.slipway.guest;

import dev.slipway.wasm.ExternalType;
import dev.slipway.wasm.Import;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells from its names which toolchain or host an import belongs to. Sources: the import modules
 * and names that each of them declares in its SDK or generated glue.
 */
final class ImportOrigins {
  /** The import module that most toolchains share. */
  private static final String SHARED = "env";

  /** An origin, and the names by which it is known: the whole of both must match. */
  private record Rule(ImportOrigin origin, Pattern module, Pattern name) {
    static Rule module(ImportOrigin origin, String module) {
      return new Rule(origin, Pattern.compile(module), Pattern.compile(".*", Pattern.DOTALL));
    }

    static Rule env(ImportOrigin origin, String name) {
      return new Rule(origin, Pattern.compile(SHARED), Pattern.compile(name));
    }

    boolean matches(Import wanted) {
      return module.matcher(wanted.module()).matches() && name.matcher(wanted.name()).matches();
    }
  }

  /** The first that matches counts. */
  private static final List<Rule> RULES =
      List.of(
          Rule.module(ImportOrigin.WAPC, "wapc|wasmbus"),
          new Rule(
              ImportOrigin.WASMEDGE_SOCKETS,
              Pattern.compile("wasi_snapshot_preview1"),
              Pattern.compile("sock_(open|bind|listen|connect|getaddrinfo|[gs]etsockopt).*")),
          Rule.module(ImportOrigin.WASI_PREVIEW_1, "wasi_snapshot_preview1|wasi_unstable"),
          new Rule(
              ImportOrigin.WASI_THREADS, Pattern.compile("wasi"), Pattern.compile("thread-spawn")),
          Rule.module(ImportOrigin.WASI_EXPERIMENTAL_HTTP, "wasi_experimental_http"),
          Rule.module(ImportOrigin.WASI_PROPOSAL, "wasi_.*"),
          Rule.module(ImportOrigin.WASIX, "wasix_.*"),
          Rule.module(ImportOrigin.EXTISM, "extism:host/.*"),
          Rule.module(
              ImportOrigin.COMPONENT_INTERFACE,
              "(\\[export])?[a-z0-9-]+:[a-z0-9-]+/.*|\\$root|cm32p2.*"),
          Rule.module(ImportOrigin.COMPONENT_ADAPTER, "__main_module__"),
          Rule.module(ImportOrigin.WIT_BINDGEN, "canonical_abi"),
          Rule.module(ImportOrigin.WASM_BINDGEN, "wbg|__wbindgen_.*|.*_bg\\.js"),
          Rule.module(ImportOrigin.GO_JS, "gojs|go"),
          Rule.module(ImportOrigin.GARBAGE_COLLECTED, "js_code|dart2wasm"),
          Rule.module(ImportOrigin.TEAVM, "teavm[A-Za-z]*"),
          Rule.module(
              ImportOrigin.SPIN,
              "spin-.*|spin_config|wasi-outbound-http|outbound-(redis|pg|mysql)"),
          Rule.module(ImportOrigin.FASTLY, "fastly_.*"),
          Rule.module(ImportOrigin.LUNATIC, "lunatic::.*"),
          Rule.module(ImportOrigin.BLOCKCHAIN, "ic0|seal\\d+"),
          Rule.module(ImportOrigin.DYNAMIC_LINKING, "GOT\\.(mem|func)"),
          Rule.module(ImportOrigin.EMSCRIPTEN, "a|asm2wasm"),
          Rule.env(
              ImportOrigin.DYNAMIC_LINKING,
              "__(memory_base|table_base|stack_pointer|linear_memory)"),
          Rule.env(
              ImportOrigin.EMSCRIPTEN,
              "invoke_[a-z]+|_?emscripten_.*|__syscall.*|_embind_.*|_emval_.*|__cxa_.*|.*_js"
                  + "|__assert_fail|[gs]etTempRet0|abortOnCannotGrowMemory"),
          Rule.env(ImportOrigin.WASM_BINDGEN, "__wbindgen_.*"),
          Rule.env(ImportOrigin.GO_JS, "syscall/js\\..*|runtime\\.(ticks|sleepTicks)"),
          Rule.env(ImportOrigin.EXTISM, "extism_.*"),
          Rule.env(ImportOrigin.FASTLY, "xqd_.*"),
          Rule.env(ImportOrigin.PROXY_WASM, "proxy_.*"),
          Rule.env(ImportOrigin.OPEN_POLICY_AGENT, "opa_.*"),
          Rule.env(
              ImportOrigin.ASSEMBLYSCRIPT_BROWSER,
              "(console|Date|performance|process|crypto|Math)\\..*"),
          Rule.env(
              ImportOrigin.SUBORBITAL,
              "return_(result|error)|get_ffi_result|add_ffi_var|request_[gs]et_field|fetch_url"),
          Rule.env(
              ImportOrigin.BLOCKCHAIN,
              "db_(read|write|remove|scan|next)|addr_(validate|canonicalize|humanize)|query_chain"
                  + "|read_register|register_len|value_return|storage_(read|write)|log_utf8"
                  + "|ext_[a-z0-9_]+_version_\\d+"));

  private final Optional<ImportOrigin> environment;

  /**
   * @param imports all of the module's: what names "env" does not tell apart, its neighbours may
   */
  ImportOrigins(List<Import> imports) {
    environment =
        imports.stream()
            .filter(ImportOrigins::isSharedFunction)
            .map(ImportOrigins::named)
            .flatMap(Optional::stream)
            .filter(origin -> origin != ImportOrigin.ASSEMBLYSCRIPT_BROWSER)
            .findFirst();
  }

  ImportOrigin of(Import wanted) {
    return switch (wanted.type()) {
      case ExternalType.Function _ -> named(wanted).orElseGet(() -> unnamed(wanted));
      case ExternalType.Memory memory when memory.type().pages().shared() ->
          ImportOrigin.SHARED_MEMORY;
      case ExternalType.Memory _ -> linkerOr(wanted, ImportOrigin.MEMORY);
      case ExternalType.Table _ -> linkerOr(wanted, ImportOrigin.TABLE);
      case ExternalType.Global _ -> linkerOr(wanted, ImportOrigin.GLOBAL);
      case ExternalType.Tag _ -> ImportOrigin.TAG;
    };
  }

  private ImportOrigin unnamed(Import wanted) {
    return wanted.module().equals(SHARED)
        ? environment.orElse(ImportOrigin.MISSING_SYMBOL)
        : ImportOrigin.UNKNOWN;
  }

  /**
   * What a linker would give has names of its own; all else is somebody's of whom no more is known.
   */
  private static ImportOrigin linkerOr(Import wanted, ImportOrigin other) {
    return named(wanted).filter(origin -> origin == ImportOrigin.DYNAMIC_LINKING).orElse(other);
  }

  private static Optional<ImportOrigin> named(Import wanted) {
    return RULES.stream().filter(rule -> rule.matches(wanted)).map(Rule::origin).findFirst();
  }

  private static boolean isSharedFunction(Import wanted) {
    return wanted.module().equals(SHARED) && wanted.type() instanceof ExternalType.Function;
  }
}
