package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The outline of a WebAssembly file: where its sections are and, for a core module, what they
 * declare. It keeps no reference to the bytes.
 *
 * @param sections all sections at depth 0, in the file's order
 * @param customSections those of them with id 0
 * @param core empty for a component
 */
public record WasmModule(
    List<Section> sections, List<CustomSection> customSections, Optional<CoreModule> core) {
  public WasmModule {
    sections = List.copyOf(sections);
    customSections = List.copyOf(customSections);
  }

  /**
   * Reads the binary format (WebAssembly Core Specification, chapter 5). Components are only split
   * into their sections; what is nested in them is not looked at.
   *
   * @throws SlipwayException {@code module-refused} with {@code check=container} if the bytes are
   *     anything else than one whole, well-formed module or component
   */
  public static WasmModule parse(byte[] wasm) {
    Layer layer = Preamble.read(wasm);
    List<Section> sections = SectionReader.sections(wasm);
    List<CustomSection> customSections = SectionReader.custom(wasm, sections);
    return switch (layer) {
      case CORE_MODULE ->
          new WasmModule(
              sections, customSections, Optional.of(CoreModuleReader.read(wasm, sections)));
      case COMPONENT -> new WasmModule(sections, customSections, Optional.empty());
    };
  }

  /**
   * The module without some of its custom sections, each length in its shortest form.
   *
   * @param wasm the bytes that this was parsed from; they stay as they are
   */
  public byte[] without(byte[] wasm, Predicate<CustomSection> unwanted) {
    Set<Section> left =
        customSections.stream()
            .filter(unwanted)
            .map(CustomSection::section)
            .collect(Collectors.toSet());
    WasmWriter out = new WasmWriter(wasm.length).bytes(wasm, 0, Preamble.LENGTH);
    for (Section section : sections) {
      if (!left.contains(section)) {
        out.u8(section.id())
            .unsigned(section.payloadLength())
            .bytes(wasm, section.payloadStart(), section.end());
      }
    }
    return out.toByteArray();
  }

  public Layer layer() {
    return core.isPresent() ? Layer.CORE_MODULE : Layer.COMPONENT;
  }

  /** Every custom section of this name at depth 0, in the file's order. */
  public List<CustomSection> customSections(String name) {
    return customSections.stream().filter(custom -> custom.name().equals(name)).toList();
  }
}
