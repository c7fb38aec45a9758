package dev.slipway.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the type section, with the recursive groups, structures and arrays of the garbage
 * collection proposal. Those are skimmed: they take up an index, but only function types are kept.
 */
final class TypeReader {
  private final ByteReader reader;
  private final List<Optional<FunctionType>> types = new ArrayList<>();

  private TypeReader(ByteReader reader) {
    this.reader = reader;
  }

  /** The type of each index; empty where it is no function type. */
  static List<Optional<FunctionType>> read(ByteReader reader) {
    TypeReader types = new TypeReader(reader);
    int groups = reader.count("types", Bounds.TYPES);
    for (int i = 0; i < groups; i++) {
      types.group();
    }
    return types.types;
  }

  private void group() {
    int form = reader.u8();
    if (form != 0x4e) {
      subtype(form);
      return;
    }
    int members = reader.count("types of one group", Bounds.TYPES);
    for (int i = 0; i < members; i++) {
      subtype(reader.u8());
    }
  }

  private void subtype(int form) {
    int composite = form;
    if (form == 0x50 || form == 0x4f) {
      int supertypes = reader.count("supertypes", Bounds.PARAMETERS);
      for (int i = 0; i < supertypes; i++) {
        reader.u32();
      }
      composite = reader.u8();
    }
    if (types.size() == Bounds.TYPES) {
      throw reader.damaged("it has more than " + Bounds.TYPES + " types");
    }
    types.add(composite(composite));
  }

  private Optional<FunctionType> composite(int form) {
    return switch (form) {
      case 0x60 -> Optional.of(new FunctionType(valueTypes("parameters"), valueTypes("results")));
      case 0x5f -> {
        int fields = reader.count("fields", Bounds.FIELDS);
        for (int i = 0; i < fields; i++) {
          field();
        }
        yield Optional.empty();
      }
      case 0x5e -> {
        field();
        yield Optional.empty();
      }
      default ->
          throw reader.damaged(String.format("0x%02x begins no type that Slipway knows", form));
    };
  }

  private void field() {
    ValueTypes.readStorage(reader);
    ValueTypes.readMutable(reader);
  }

  private List<ValueType> valueTypes(String what) {
    int count = reader.count(what, Bounds.PARAMETERS);
    List<ValueType> valueTypes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      valueTypes.add(ValueTypes.read(reader));
    }
    return valueTypes;
  }
}
