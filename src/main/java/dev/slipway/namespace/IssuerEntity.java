package dev.slipway.namespace;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "issuers")
class IssuerEntity {
  @EmbeddedId IssuerId id;

  @Column(nullable = false)
  String name;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  Issuer toIssuer() {
    return new Issuer(id.accountKey(), name, createdAt, createdBy);
  }
}
