package dev.slipway.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A field of a message.
 *
 * @param name in camelCase; SDKs that take names take this one
 * @param number its number in protocol buffers; 0 for the one of its position
 * @param optional whether it may be absent; if not, its default value stands for that in protocol
 *     buffers
 * @param spellings all names that SDKs of D2 know it by
 * @param shape what it holds, if that is a message
 */
record Field(
    String name,
    FieldType type,
    int number,
    boolean optional,
    List<String> spellings,
    Shape shape) {
  private Field(String name, FieldType type, Shape shape) {
    this(name, type, 0, false, spellings(name, name), shape);
  }

  static Field of(FieldType type, String name) {
    return new Field(name, type, Shape.EMPTY);
  }

  static Field text(String name) {
    return of(FieldType.TEXT, name);
  }

  static Field message(String name, Shape shape) {
    return new Field(name, FieldType.MESSAGE, shape);
  }

  static Field messages(String name, Shape shape) {
    return new Field(name, FieldType.MESSAGES, shape);
  }

  static Field choice(String name, Shape variants) {
    return new Field(name, FieldType.CHOICE, variants);
  }

  Field numbered(int fieldNumber) {
    return new Field(name, type, fieldNumber, optional, spellings, shape);
  }

  Field orAbsent() {
    return new Field(name, type, number, true, spellings, shape);
  }

  /** Known by one name more to some SDKs of D2. */
  Field also(String other) {
    return new Field(name, type, number, optional, spellings(name, other), shape);
  }

  boolean isNamed(String spelling) {
    return spellings.contains(spelling);
  }

  private static List<String> spellings(String name, String other) {
    return Stream.of(name, snakeCase(name), other).distinct().toList();
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
