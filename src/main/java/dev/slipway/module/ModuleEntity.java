package dev.slipway.module;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "modules")
class ModuleEntity {
  @EmbeddedId ModuleId id;

  /** Read only when asked for: lists of modules have no use for megabytes. */
  @Basic(fetch = FetchType.LAZY)
  @Column(nullable = false)
  byte[] content;

  long size;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String claims;

  @Column(nullable = false)
  String subject;

  @Column(nullable = false)
  String issuer;

  int revision;

  @Column(nullable = false)
  String abi;

  @Nullable String dialect;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String shape;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false)
  String createdBy;
}
