package dev.slipway.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "audit")
class AuditEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(nullable = false)
  Instant at;

  @Nullable String namespace;

  @Column(nullable = false)
  String actor;

  @Column(nullable = false)
  String action;

  @Column(nullable = false)
  String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String before;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String after;
}
