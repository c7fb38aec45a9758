package dev.slipway.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a core module declares, section by section. */
final class CoreModuleReader {
  private final byte[] wasm;
  private final IndexSpaces spaces = new IndexSpaces();
  private final List<Import> imports = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private OptionalInt start = OptionalInt.empty();
  private int declaredFunctions;
  private int bodies;

  private CoreModuleReader(byte[] wasm) {
    this.wasm = wasm;
  }

  static CoreModule read(byte[] wasm, List<Section> sections) {
    CoreModuleReader reader = new CoreModuleReader(wasm);
    reader.readAll(sections);
    return new CoreModule(
        reader.imports,
        reader.exports,
        reader.spaces.functions(),
        reader.spaces.memories(),
        reader.spaces.tables(),
        reader.start);
  }

  private void readAll(List<Section> sections) {
    CoreSection last = CoreSection.CUSTOM;
    for (Section section : sections) {
      CoreSection kind = kind(section);
      if (kind != CoreSection.CUSTOM) {
        requireOrder(section, last, kind);
        last = kind;
        read(section, kind);
      }
    }
    if (declaredFunctions != bodies) {
      throw ContainerRefusal.damaged(
          "The function and code sections do not belong together",
          declaredFunctions + " functions are declared, but " + bodies + " have code");
    }
  }

  private static CoreSection kind(Section section) {
    return CoreSection.of(section.id())
        .orElseThrow(() ->
            ContainerRefusal.damaged(
                "The section at byte " + section.start() + " has an unknown id",
                "core modules have the ids 0 to 13, not " + section.id()));
  }

  private static void requireOrder(Section section, CoreSection last, CoreSection kind) {
    if (kind == last) {
      throw ContainerRefusal.damaged(
          "The " + kind.label() + " is there twice",
          "the second begins at byte " + section.start());
    }
    if (kind.compareTo(last) < 0) {
      throw ContainerRefusal.damaged(
          "The " + kind.label() + " at byte " + section.start() + " is out of order",
          "it must come before the " + last.label());
    }
  }

  private void read(Section section, CoreSection kind) {
    ByteReader reader = new ByteReader(wasm, kind.label(), section.payloadStart(), section.end());
    switch (kind) {
      case TYPE -> spaces.readTypes(reader);
      case IMPORT -> readImports(reader);
      case FUNCTION -> readFunctions(reader);
      case TABLE -> each(reader, "tables", Bounds.TABLES, spaces::addTable);
      case MEMORY -> each(reader, "memories", Bounds.MEMORIES, spaces::addMemory);
      case TAG -> each(reader, "tags", Bounds.TAGS, spaces::addTag);
      case GLOBAL -> each(reader, "globals", Bounds.GLOBALS, spaces::addGlobal);
      case EXPORT -> readExports(reader);
      case START -> start = OptionalInt.of(spaces.functionIndex(reader));
      case CODE -> bodies = each(reader, "bodies", Bounds.FUNCTIONS, r -> r.skip(r.u32()));
      case DATA_COUNT -> reader.u32();
      // The engine validates these when it compiles; nothing here depends on them.
      case CUSTOM, ELEMENT, DATA -> reader.skip(reader.remaining());
    }
    reader.requireEnd();
  }

  private void readImports(ByteReader reader) {
    each(
        reader,
        "imports",
        Bounds.IMPORTS,
        r -> imports.add(new Import(r.name(), r.name(), spaces.readImport(r))));
  }

  private void readFunctions(ByteReader reader) {
    declaredFunctions = each(reader, "functions", Bounds.FUNCTIONS, spaces::addFunction);
  }

  private void readExports(ByteReader reader) {
    Set<String> names = new HashSet<>();
    each(
        reader,
        "exports",
        Bounds.EXPORTS,
        r -> {
          Export export = new Export(r.name(), spaces.readExport(r));
          if (!names.add(export.name())) {
            throw r.damaged("the name \"" + export.name() + "\" is exported twice");
          }
          exports.add(export);
        });
  }

  private static int each(ByteReader reader, String what, int most, EntryReader entry) {
    int count = reader.count(what, most);
    for (int i = 0; i < count; i++) {
      entry.read(reader);
    }
    return count;
  }

  @FunctionalInterface
  private interface EntryReader {
    void read(ByteReader reader);
  }
}
