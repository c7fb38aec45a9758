package dev.slipway.capability;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "providers")
class ProviderEntity {
  @EmbeddedId ProviderId id;

  @Column(nullable = false, updatable = false)
  String contract;

  @Column(nullable = false)
  String type;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String config;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String secrets;

  @Column(nullable = false)
  long revision;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  @Column(name = "changed_at", nullable = false)
  Instant changedAt;

  @Column(name = "changed_by", nullable = false)
  String changedBy;
}
