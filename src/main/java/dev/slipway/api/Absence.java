package dev.slipway.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A property that may be absent is left out then: the null that stands for an Optional goes. */
final class Absence {
  private Absence() {}

  static void leaveOut(Schema property) {
    List<Schema> named = alternatives(property).stream().filter(one -> !isNull(one)).toList();
    if (isNull(property) || named.size() < alternatives(property).size()) {
      Optional<String> ref =
          Optional.ofNullable(property.getRef())
              .or(() -> named.stream().map(Schema::getRef).findFirst());
      ref.ifPresentOrElse(
          name -> property.type(null).enumeration(null).anyOf(null).ref(name),
          () -> property.setType(withoutNull(property)));
    }
  }

  private static boolean isNull(Schema schema) {
    return types(schema).contains(SchemaType.NULL);
  }

  private static List<SchemaType> withoutNull(Schema property) {
    return types(property).stream().filter(type -> type != SchemaType.NULL).toList();
  }

  private static List<SchemaType> types(Schema schema) {
    return Optional.ofNullable(schema.getType()).orElse(List.of());
  }

  private static List<Schema> alternatives(Schema schema) {
    return Optional.ofNullable(schema.getAnyOf()).orElse(List.of());
  }
}
