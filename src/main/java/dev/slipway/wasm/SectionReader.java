package dev.slipway.wasm;

import java.util.ArrayList;
import java.util.List;

/** Splits a module or component into its sections at depth 0. */
final class SectionReader {
  private SectionReader() {}

  static List<Section> sections(byte[] wasm) {
    ByteReader reader = new ByteReader(wasm, "module", Preamble.LENGTH, wasm.length);
    List<Section> sections = new ArrayList<>();
    while (reader.remaining() > 0) {
      if (sections.size() == Bounds.SECTIONS) {
        throw reader.damaged("it has more than " + Bounds.SECTIONS + " sections");
      }
      sections.add(section(reader));
    }
    return sections;
  }

  private static Section section(ByteReader reader) {
    int start = reader.position();
    int id = reader.u8();
    long length = reader.u32();
    if (length > reader.remaining()) {
      throw ContainerRefusal.damaged(
          "The section at byte " + start + " (id " + id + ") goes past the end of the file",
          "it claims " + length + " bytes, but only " + reader.remaining() + " follow");
    }
    int payloadStart = reader.position();
    reader.skip(length);
    return new Section(id, start, payloadStart, reader.position());
  }

  static List<CustomSection> custom(byte[] wasm, List<Section> sections) {
    return sections.stream()
        .filter(section -> section.id() == Section.CUSTOM)
        .map(section -> custom(wasm, section))
        .toList();
  }

  private static CustomSection custom(byte[] wasm, Section section) {
    ByteReader reader =
        new ByteReader(wasm, "custom section", section.payloadStart(), section.end());
    return new CustomSection(reader.name(), section, reader.position());
  }
}
