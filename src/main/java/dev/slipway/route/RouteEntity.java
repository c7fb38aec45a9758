package dev.slipway.route;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "routes")
class RouteEntity {
  @EmbeddedId RouteId id;

  @Column(nullable = false)
  String host;

  @Column(nullable = false)
  String path;

  @Column(nullable = false)
  List<String> methods;

  @Column(nullable = false)
  String function;

  @Column(name = "strip_prefix", nullable = false)
  boolean stripPrefix;

  @Column(name = "created_at", nullable = false, updatable = false)
  Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  String createdBy;

  void set(RouteAddress address, RouteSettings settings) {
    host = address.host();
    path = address.path();
    methods = address.methods();
    function = settings.function();
    stripPrefix = settings.strips();
  }

  Route toRoute() {
    return new Route(
        id.namespace(),
        id.name(),
        host.isEmpty() ? null : host,
        path,
        methods,
        function,
        stripPrefix,
        createdAt,
        createdBy);
  }
}
