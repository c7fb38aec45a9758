package dev.slipway.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a payload looks like, apart from its encoding.
 *
 * @param fields in the order of the SDK's declaration; one for {@link Form#BARE} and {@link
 *     Form#RAW}
 * @param asArray how SDKs of D1 have it, if it is another message there
 */
record Shape(Form form, List<Field> fields, Optional<Shape> asArray) {
  /** How the fields become a payload. */
  enum Form {
    /** A message of fields. */
    MESSAGE,
    /** A message of fields that may all be absent: then it is no byte, or nil. */
    OPTIONAL,
    /** A value without a message around it. */
    BARE,
    /** Bytes that no dialect encodes. */
    RAW,
    /** No byte; what is read instead says nothing, and is not looked at. */
    EMPTY
  }

  static final Shape EMPTY = new Shape(Form.EMPTY, List.of(), Optional.empty());
  static final Shape RAW =
      new Shape(
          Form.RAW,
          List.of(new Field("bytes", FieldType.OCTETS, 1, false, List.of(), EMPTY)),
          Optional.empty());

  static Shape of(Field... fields) {
    List<Field> numbered =
        IntStream.range(0, fields.length)
            .mapToObj(i -> fields[i].number() == 0 ? fields[i].numbered(i + 1) : fields[i])
            .toList();
    return new Shape(Form.MESSAGE, numbered, Optional.empty());
  }

  static Shape bare(FieldType type) {
    return new Shape(Form.BARE, List.of(Field.of(type, "value")), Optional.empty());
  }

  /** A list of messages without a message around it. */
  static Shape bareMessages(Shape shape) {
    return new Shape(Form.BARE, List.of(Field.messages("value", shape)), Optional.empty());
  }

  /** The same, or nothing. */
  Shape orNothing() {
    return new Shape(Form.OPTIONAL, fields, asArray);
  }

  /** The same, but read like another one if the payload is an array. */
  Shape orArray(Shape other) {
    return new Shape(form, fields, Optional.of(other));
  }

  String name(int i) {
    return fields.get(i).name();
  }

  /** The position of a field by its own name; for programs, which know it. */
  int index(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no field " + name);
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The position of a field by any of its spellings; -1 if there is none. */
  int find(String spelling) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isNamed(spelling)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of a field by its number in protocol buffers; -1 if there is none. */
  int find(int number) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }
}
