package dev.slipway.wasm;

import dev.slipway.wasm.ComponentItem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the import and export sections of a component; there may be several of each. */
final class ComponentReader {
  private static final int IMPORT = 10;
  private static final int EXPORT = 11;

  private final byte[] wasm;
  private final List<ComponentItem> imports = new ArrayList<>();
  private final List<ComponentItem> exports = new ArrayList<>();

  ComponentReader(byte[] wasm) {
    this.wasm = wasm;
  }

  ComponentOutline read(List<Section> sections) {
    for (Section section : sections) {
      switch (section.id()) {
        case IMPORT -> readImports(reader(section, "component's import section"));
        case EXPORT -> readExports(reader(section, "component's export section"));
        default -> {}
      }
    }
    return new ComponentOutline(imports, exports);
  }

  private ByteReader reader(Section section, String range) {
    return new ByteReader(wasm, range, section.payloadStart(), section.end());
  }

  private void readImports(ByteReader in) {
    int count = in.count("imports", Bounds.IMPORTS - imports.size());
    for (int i = 0; i < count; i++) {
      imports.add(new ComponentItem(name(in), description(in)));
    }
    in.requireEnd();
  }

  private void readExports(ByteReader in) {
    int count = in.count("exports", Bounds.EXPORTS - exports.size());
    for (int i = 0; i < count; i++) {
      String name = name(in);
      Kind kind = kind(in, in.u8());
      in.u32();
      if (flag(in, "an export's type")) {
        description(in);
      }
      exports.add(new ComponentItem(name, kind));
    }
    in.requireEnd();
  }

  /** Two forms of the same name have been in use. */
  private static String name(ByteReader in) {
    flag(in, "a name");
    return in.name();
  }

  private static boolean flag(ByteReader in, String what) {
    int form = in.u8();
    if (form > 1) {
      throw in.damaged(String.format("0x%02x begins no form of %s that Slipway knows", form, what));
    }
    return form == 1;
  }

  private static Kind description(ByteReader in) {
    int code = in.u8();
    Kind kind = kind(in, code);
    switch (kind) {
      case CORE_MODULE, FUNCTION, COMPONENT, INTERFACE -> in.u32();
      case TYPE -> bound(in);
      case VALUE -> valueBound(in);
    }
    return kind;
  }

  /** Of a core thing only modules cross a component's border; the second byte says so. */
  private static Kind kind(ByteReader in, int code) {
    return switch (code) {
      case 0x00 -> {
        if (in.u8() != 0x11) {
          throw in.damaged("of core things a component imports and exports modules only");
        }
        yield Kind.CORE_MODULE;
      }
      case 0x01 -> Kind.FUNCTION;
      case 0x02 -> Kind.VALUE;
      case 0x03 -> Kind.TYPE;
      case 0x04 -> Kind.COMPONENT;
      case 0x05 -> Kind.INTERFACE;
      default -> throw in.damaged(String.format("0x%02x is no kind of import or export", code));
    };
  }

  /** Equal to a type, or a resource of which nothing is known. */
  private static void bound(ByteReader in) {
    if (!flag(in, "a type's bound")) {
      in.u32();
    }
  }

  /** Equal to a value, or of a type: a primitive's byte or an index. */
  private static void valueBound(ByteReader in) {
    if (flag(in, "a value's bound")) {
      in.signed(33);
    } else {
      in.u32();
    }
  }
}
