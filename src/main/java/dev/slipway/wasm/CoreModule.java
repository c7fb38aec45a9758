package dev.slipway.wasm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a core module declares. Code, elements and data are not looked into: the engine validates
 * them when it compiles.
 *
 * @param functions the type of each function: the imported ones first, as the module counts them
 * @param memories imported ones first
 * @param tables imported ones first
 * @param start the function that runs when an instance is made
 */
public record CoreModule(
    List<Import> imports,
    List<Export> exports,
    List<FunctionType> functions,
    List<MemoryType> memories,
    List<TableType> tables,
    OptionalInt start) {
  public CoreModule {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    functions = List.copyOf(functions);
    memories = List.copyOf(memories);
    tables = List.copyOf(tables);
  }

  public Optional<ExternalType> export(String name) {
    return exports.stream().filter(e -> e.name().equals(name)).map(Export::type).findFirst();
  }

  /** The type of the exported function of this name; empty if there is no such function. */
  public Optional<FunctionType> exportedFunction(String name) {
    return export(name)
        .filter(ExternalType.Function.class::isInstance)
        .map(type -> ((ExternalType.Function) type).type());
  }
}
