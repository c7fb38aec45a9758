package dev.slipway.namespace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "namespaces")
class NamespaceEntity {
  @Id String name;

  @Nullable String description;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String limits;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  Namespace toNamespace() {
    return new Namespace(
        name, description, Optional.ofNullable(limits).map(LimitsJson::read), createdAt, createdBy);
  }
}
