package dev.slipway.function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A function.
 *
 * @param subject the module key that its first version has pinned; absent before
 * @param release the number of the current release; 0 without one
 */
public record Function(
    String namespace,
    String name,
    @Nullable String description,
    @Nullable String subject,
    int release,
    Instant createdAt,
    String createdBy) {
  @JsonIgnore
  public FunctionKey key() {
    return new FunctionKey(namespace, name);
  }
}
