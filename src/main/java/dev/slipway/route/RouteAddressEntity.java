package dev.slipway.route;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One address of one route, so that the database refuses a second route with the same. */
@Entity
@Table(name = "route_addresses")
class RouteAddressEntity {
  @EmbeddedId RouteAddressId id;

  @Column(nullable = false)
  String namespace;

  @Column(nullable = false)
  String route;
}
