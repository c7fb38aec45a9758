package dev.slipway.release;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "releases")
class ReleaseEntity {
  @EmbeddedId ReleaseId id;

  @Column(nullable = false)
  String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String state;

  @Nullable String reason;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false)
  String createdBy;
}
