package dev.slipway.wasm;

import dev.slipway.error.SlipwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a core module's indices stand for, imported things first; grows while it is read. */
final class IndexSpaces {
  private List<Optional<FunctionType>> types = List.of();
  private final List<FunctionType> functions = new ArrayList<>();
  private final List<TableType> tables = new ArrayList<>();
  private final List<MemoryType> memories = new ArrayList<>();
  private final List<ExternalType.Global> globals = new ArrayList<>();
  private final List<FunctionType> tags = new ArrayList<>();

  void readTypes(ByteReader reader) {
    types = TypeReader.read(reader);
  }

  /** Reads the type of an import and gives it the next index of its kind. */
  ExternalType readImport(ByteReader reader) {
    int kind = reader.u8();
    return switch (kind) {
      case 0 -> new ExternalType.Function(addFunction(reader));
      case 1 -> new ExternalType.Table(add(tables, ExternalTypes.readTable(reader)));
      case 2 -> new ExternalType.Memory(add(memories, ExternalTypes.readMemory(reader)));
      case 3 -> add(globals, ExternalTypes.readGlobal(reader));
      case 4 -> new ExternalType.Tag(addTag(reader));
      default -> throw unknownKind(reader, kind);
    };
  }

  /** Reads kind and index of an export. */
  ExternalType readExport(ByteReader reader) {
    int kind = reader.u8();
    return switch (kind) {
      case 0 -> new ExternalType.Function(at(reader, "function", functions));
      case 1 -> new ExternalType.Table(at(reader, "table", tables));
      case 2 -> new ExternalType.Memory(at(reader, "memory", memories));
      case 3 -> at(reader, "global", globals);
      case 4 -> new ExternalType.Tag(at(reader, "tag", tags));
      default -> throw unknownKind(reader, kind);
    };
  }

  private static SlipwayException unknownKind(ByteReader reader, int kind) {
    return reader.damaged(String.format("0x%02x is no kind of import or export", kind));
  }

  FunctionType addFunction(ByteReader reader) {
    return add(functions, functionType(reader));
  }

  FunctionType addTag(ByteReader reader) {
    int attribute = reader.u8();
    if (attribute != 0) {
      throw reader.damaged("the tag attribute " + attribute + " is not 0");
    }
    return add(tags, functionType(reader));
  }

  void addTable(ByteReader reader) {
    boolean hasValue = ExternalTypes.skipFirstValueMark(reader);
    add(tables, ExternalTypes.readTable(reader));
    if (hasValue) {
      ConstantExpression.skip(reader);
    }
  }

  void addMemory(ByteReader reader) {
    add(memories, ExternalTypes.readMemory(reader));
  }

  void addGlobal(ByteReader reader) {
    add(globals, ExternalTypes.readGlobal(reader));
    ConstantExpression.skip(reader);
  }

  int functionIndex(ByteReader reader) {
    return reader.index("function", functions.size());
  }

  private FunctionType functionType(ByteReader reader) {
    int index = reader.index("type", types.size());
    return types
        .get(index)
        .orElseThrow(() -> reader.damaged("type " + index + " is no function type"));
  }

  private static <T> T at(ByteReader reader, String what, List<T> space) {
    return space.get(reader.index(what, space.size()));
  }

  private static <T> T add(List<T> space, T entry) {
    space.add(entry);
    return entry;
  }

  List<FunctionType> functions() {
    return functions;
  }

  List<TableType> tables() {
    return tables;
  }

  List<MemoryType> memories() {
    return memories;
  }
}
