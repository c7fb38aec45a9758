package dev.slipway.release;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Keeps a version from being deleted while a release may still need it. */
@Entity
@Immutable
@Table(name = "release_targets")
class TargetEntity {
  @EmbeddedId TargetId id;

  int weight;
}
