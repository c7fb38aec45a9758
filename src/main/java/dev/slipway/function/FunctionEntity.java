package dev.slipway.function;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "functions")
class FunctionEntity {
  @EmbeddedId FunctionId id;

  @Nullable String description;
  @Nullable String subject;

  @Column(name = "current_release")
  @Nullable Integer currentRelease;

  @Column(name = "last_version", nullable = false)
  int lastVersion;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  Function toFunction() {
    return new Function(
        id.namespace(),
        id.name(),
        description,
        subject,
        currentRelease == null ? 0 : currentRelease,
        createdAt,
        createdBy);
  }
}
