package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The records of the platform, found by the names and properties of their schemas. */
final class RecordCatalog {
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private final IndexView index;
  private final Collection<ClassInfo> records;

  RecordCatalog(IndexView index) {
    this.index = index;
    // The index is made of several, some of which have the same class.
    this.records =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .collect(Collectors.toMap(ClassInfo::name, one -> one, (one, _) -> one))
            .values();
  }

  /** The properties that a record has whatever its values are. */
  Set<String> alwaysThere(String schema, Set<String> properties) {
    return names(record(schema, properties), false).collect(Collectors.toSet());
  }

  /** The property that a record is written as. */
  Optional<String> value(String schema, Set<String> properties) {
    return record(schema, properties).recordComponents().stream()
        .filter(component -> has(component, JsonValue.class))
        .map(RecordComponentInfo::name)
        .findFirst();
  }

  private ClassInfo record(String schema, Set<String> properties) {
    List<ClassInfo> alike =
        records.stream()
            .filter(one -> names(one, true).collect(Collectors.toSet()).equals(properties))
            .toList();
    List<ClassInfo> told =
        alike.stream().filter(one -> schema.equals(toldName(one).orElse(null))).toList();
    List<ClassInfo> found =
        told.isEmpty() ? alike.stream().filter(one -> isNamed(one, schema)).toList() : told;
    if (found.size() != 1) {
      throw new IllegalStateException(
          "The schema %s with %s must be of one record, but is of %s: say @Schema(name = ...)"
              .formatted(schema, properties, found));
    }
    return found.getFirst();
  }

  private static Optional<String> toldName(ClassInfo one) {
    return Optional.ofNullable(one.declaredAnnotation(Schema.class))
        .map(annotation -> annotation.value("name"))
        .map(AnnotationValue::asString);
  }

  private static boolean isNamed(ClassInfo one, String schema) {
    return toldName(one).isEmpty()
        && (one.typeParameters().isEmpty()
            ? schema.equals(one.simpleName())
            : schema.startsWith(one.simpleName()));
  }

  private Stream<String> names(ClassInfo one, boolean all) {
    return one.recordComponents().stream()
        .filter(component -> !has(component, JsonAnyGetter.class))
        .filter(component -> all || isAlwaysThere(component))
        .flatMap(component -> names(component, all));
  }

  private Stream<String> names(RecordComponentInfo component, boolean all) {
    return has(component, JsonUnwrapped.class)
        ? names(index.getClassByName(component.type().name()), all)
        : Stream.of(component.name());
  }

  private static boolean isAlwaysThere(RecordComponentInfo component) {
    return !component.type().name().equals(OPTIONAL) && !component.type().hasAnnotation(NULLABLE);
  }

  /** Annotations of a component stand where they may: on its field, its accessor or itself. */
  private static boolean has(
      RecordComponentInfo component, Class<? extends Annotation> annotation) {
    return component.field().hasDeclaredAnnotation(annotation)
        || component.accessor().hasDeclaredAnnotation(annotation)
        || component.hasDeclaredAnnotation(annotation);
  }
}
