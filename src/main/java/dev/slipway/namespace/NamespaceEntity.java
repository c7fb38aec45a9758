package dev.slipway.namespace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "namespaces")
class NamespaceEntity {
  @Id String name;

  @Nullable String description;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  Namespace toNamespace() {
    return new Namespace(name, description, createdAt, createdBy);
  }
}
