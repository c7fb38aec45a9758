package dev.slipway.function;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "versions")
class VersionEntity {
  @EmbeddedId VersionId id;

  @Column(nullable = false)
  String digest;

  @Nullable String dialect;

  int revision;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false)
  String createdBy;
}
