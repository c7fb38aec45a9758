package dev.slipway.module;

import dev.slipway.guest.ImportFinding;
import dev.slipway.wasm.CoreModule;
import dev.slipway.wasm.WasmModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What checks that passed have found, in sentences. */
final class Found {
  private Found() {}

  static String container(WasmModule module) {
    return module
        .core()
        .map(core -> core(core, module.sections().size()))
        .orElseGet(
            () -> "A well-formed component of %d sections.".formatted(module.sections().size()));
  }

  private static String core(CoreModule core, int sections) {
    return "A well-formed core module: %d sections, %d imports, %d exports, %d functions."
        .formatted(sections, core.imports().size(), core.exports().size(), core.functions().size());
  }

  static String imports(List<ImportFinding> served) {
    if (served.isEmpty()) {
      return "It imports nothing.";
    }
    Map<String, Long> byHost =
        served.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.servedBy().orElseThrow(),
                    TreeMap::new,
                    Collectors.counting()));
    return "All of its imports are served: %s."
        .formatted(
            byHost.entrySet().stream()
                .map(host -> "%d by %s".formatted(host.getValue(), host.getKey()))
                .collect(Collectors.joining(", ")));
  }
}
