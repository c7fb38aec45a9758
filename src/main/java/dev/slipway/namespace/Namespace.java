package dev.slipway.namespace;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param name its name, for ever
 * @param description for people
 * @param limits those that its functions have by default, where they differ from the platform's
 * @param createdAt when it was created
 * @param createdBy by whom
 */
public record Namespace(
    String name,
    @Nullable String description,
    Optional<NamedLimits> limits,
    Instant createdAt,
    String createdBy) {
  /** The namespace that is there from the first start and cannot be deleted. */
  public static final String DEFAULT = "default";
}
