package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.Optional;

/**
 * What a component needs and offers at its top level; what is nested in it is not looked into.
 *
 * @param imports in the file's order
 * @param exports in the file's order
 */
public record ComponentOutline(List<ComponentItem> imports, List<ComponentItem> exports) {
  public ComponentOutline {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /**
   * Reads the import and export sections of a component (component model, {@code Binary.md}).
   *
   * @param wasm the bytes that the module was parsed from
   * @param module what {@link WasmModule#parse} made of them
   * @throws SlipwayException {@code module-refused} with {@code check=container} if they are
   *     damaged, or written in a form that Slipway does not know: the format may still grow
   * @throws IllegalArgumentException if it is no component
   */
  public static ComponentOutline read(byte[] wasm, WasmModule module) {
    if (module.layer() != Layer.COMPONENT) {
      throw new IllegalArgumentException("a core module has no component's outline");
    }
    return new ComponentReader(wasm).read(module.sections());
  }

  /** The WIT world that it looks like, by what it exports: {@code wasi:http/proxy} and so on. */
  public Optional<String> world() {
    if (exportsAny("wasi:http/incoming-handler") || exportsAny("wasi:http/handler")) {
      return Optional.of("wasi:http/proxy");
    }
    return exportsAny("wasi:cli/run") ? Optional.of("wasi:cli/command") : Optional.empty();
  }

  private boolean exportsAny(String unversioned) {
    return exports.stream().anyMatch(item -> item.is(unversioned));
  }
}
