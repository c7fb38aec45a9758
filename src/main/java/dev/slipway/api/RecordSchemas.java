package dev.slipway.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Describes the API's records as they are read and written. Whatever is neither {@code @Nullable}
 * nor {@code Optional} must be in a request, and is in every answer; what is absent is left out,
 * never null. A record with a {@code @JsonValue} is that value, and bytes are base64.
 *
 * <p>The build fails for a schema of which it cannot tell the record.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {
  private final RecordCatalog records;

  /**
   * Called by the build.
   *
   * @param index of the platform's classes
   */
  public RecordSchemas(IndexView index) {
    this.records = new RecordCatalog(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    schemas.forEach(this::describe);
    Map<String, Schema> written = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> written.put(name, value(name, schema).orElse(schema)));
    api.getComponents().setSchemas(written);
  }

  private void describe(String name, Schema schema) {
    Map<String, Schema> properties = Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    if (properties.isEmpty()) {
      return;
    }
    Set<String> required = new LinkedHashSet<>(properties.keySet());
    required.retainAll(records.alwaysThere(name, properties.keySet()));
    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    for (Schema property : properties.values()) {
      Absence.leaveOut(property);
      describeBytes(property);
    }
  }

  private Optional<Schema> value(String name, Schema schema) {
    return Optional.ofNullable(schema.getProperties())
        .flatMap(properties -> records.value(name, properties.keySet()).map(properties::get))
        .map(value -> value.description(schema.getDescription()));
  }

  private static void describeBytes(Schema property) {
    if ("binary".equals(property.getFormat())) {
      property.format(null).items(null).contentEncoding("base64");
    }
  }
}
